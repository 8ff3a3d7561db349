CREATE TABLE `dismissed_findings` (
	`meeting_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`check` text NOT NULL,
	`quote` text NOT NULL,
	`reason` text NOT NULL,
	`dismissed_by` text NOT NULL,
	`dismissed_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `fingerprint`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `draft_snapshots` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`state` blob NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `drafts`(`meeting_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `draft_updates` (
	`seq` integer PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	`data` blob NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `drafts`(`meeting_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_updates_by_meeting` ON `draft_updates` (`meeting_id`,`seq`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`begun_at` text NOT NULL,
	`begun_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `lines_left_out` (
	`meeting_id` text NOT NULL,
	`intervention_id` text NOT NULL,
	`reason` text NOT NULL,
	`left_out_by` text NOT NULL,
	`left_out_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `intervention_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
