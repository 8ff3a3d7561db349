CREATE TABLE `closing_papers` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`changed_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `point_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`point_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`outcome` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `point_proposals_by_meeting` ON `point_proposals` (`meeting_id`,`point_id`);--> statement-breakpoint
ALTER TABLE `points` ADD `heading` text;--> statement-breakpoint
ALTER TABLE `points` ADD `delivered` text;--> statement-breakpoint
ALTER TABLE `points` ADD `struck_at` text;--> statement-breakpoint
ALTER TABLE `points` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `points` ADD `removed_at` text;--> statement-breakpoint
ALTER TABLE `points` ADD `merged_into` text;