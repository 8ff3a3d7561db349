CREATE TABLE `version_files` (
	`version_id` text NOT NULL,
	`sha256` text NOT NULL,
	`given_at` text NOT NULL,
	PRIMARY KEY(`version_id`, `sha256`),
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`report` text NOT NULL,
	`text` text NOT NULL,
	`sha256` text NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_at` text NOT NULL,
	`edited_by` text NOT NULL,
	`open` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_by_number` ON `versions` (`meeting_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `versions_standing` ON `versions` (`meeting_id`) WHERE "versions"."state" NOT IN ('returned', 'reopened');