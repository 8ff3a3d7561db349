CREATE TABLE `meeting_paper_files` (
	`id` text PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	`language` text NOT NULL,
	`revision` integer NOT NULL,
	`upload_id` text NOT NULL,
	`format` text NOT NULL,
	`size` integer NOT NULL,
	`left_in` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`released_at` text,
	FOREIGN KEY (`paper_id`) REFERENCES `meeting_papers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`upload_id`) REFERENCES `uploads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_paper_files_by_revision` ON `meeting_paper_files` (`paper_id`,`language`,`revision`);--> statement-breakpoint
CREATE INDEX `meeting_paper_files_by_upload` ON `meeting_paper_files` (`upload_id`);--> statement-breakpoint
CREATE TABLE `meeting_papers` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`title` text NOT NULL,
	`party` text,
	`presenter` text,
	`session_id` text,
	`item_id` text,
	`sharing` text,
	`word_at` text,
	`word_by` text,
	`word_how` text,
	`released_at` text,
	`released_by` text,
	`withdrawn_at` text,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_papers_by_code` ON `meeting_papers` (`meeting_id`,`code_key`);