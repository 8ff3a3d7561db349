CREATE TABLE `calendar_links` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_links_tokenHash_unique` ON `calendar_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_links_by_person` ON `calendar_links` (`person_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `kept_warnings` (
	`meeting_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`kept_by` text NOT NULL,
	`kept_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `fingerprint`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `programme_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`programme` text NOT NULL,
	`released_by` text NOT NULL,
	`released_at` text NOT NULL,
	`message_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `programme_releases_by_number` ON `programme_releases` (`meeting_id`,`number`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `moderator` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `floor_note` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `guiding_questions` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `items` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `removed_item` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `removed_at` text;