CREATE TABLE `dispatches` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`version_id` text NOT NULL,
	`message_id` text NOT NULL,
	`is_final` integer NOT NULL,
	`list_name` text NOT NULL,
	`reply_by` text,
	`time_zone` text NOT NULL,
	`prepared_by` text NOT NULL,
	`prepared_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `dispatches_by_version` ON `dispatches` (`version_id`,`prepared_at`);--> statement-breakpoint
CREATE INDEX `dispatches_by_message` ON `dispatches` (`message_id`);--> statement-breakpoint
ALTER TABLE `messages` ADD `upload_id` text REFERENCES uploads(id);--> statement-breakpoint
ALTER TABLE `version_files` ADD `upload_id` text REFERENCES uploads(id);--> statement-breakpoint
ALTER TABLE `version_files` ADD `is_final` integer DEFAULT false NOT NULL;