CREATE TABLE `capture_snapshots` (
	`capture_id` text NOT NULL,
	`layer` text NOT NULL,
	`seq` integer NOT NULL,
	`state` blob NOT NULL,
	PRIMARY KEY(`capture_id`, `layer`),
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `capture_updates` (
	`seq` integer PRIMARY KEY NOT NULL,
	`capture_id` text NOT NULL,
	`layer` text NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	`data` blob NOT NULL,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `capture_updates_by_document` ON `capture_updates` (`capture_id`,`layer`,`seq`);--> statement-breakpoint
CREATE TABLE `captures` (
	`meeting_id` text NOT NULL,
	`session_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`intervention_id` text NOT NULL,
	`turn_id` text,
	`spoken_at` text NOT NULL,
	`is_timed` integer NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`taken` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`,`session_id`) REFERENCES `sessions`(`meeting_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `captures_by_session` ON `captures` (`meeting_id`,`session_id`,`spoken_at`);--> statement-breakpoint
CREATE INDEX `captures_by_intervention` ON `captures` (`meeting_id`,`intervention_id`);--> statement-breakpoint
CREATE TABLE `kept_aside` (
	`meeting_id` text NOT NULL,
	`session_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`capture_id` text NOT NULL,
	`layer` text NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	`data` blob NOT NULL,
	`settled_at` text,
	`settled_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `kept_aside_by_meeting` ON `kept_aside` (`meeting_id`,`settled_at`);--> statement-breakpoint
CREATE TABLE `session_note_takers` (
	`meeting_id` text NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `session_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `floors` (
	`meeting_id` text NOT NULL,
	`session_id` text NOT NULL,
	`is_list_closed` integer NOT NULL,
	`screen` text NOT NULL,
	`message` text,
	`is_frozen` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `session_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `list_of_speakers` (
	`meeting_id` text NOT NULL,
	`session_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`party` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`is_request` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`called_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`,`session_id`) REFERENCES `sessions`(`meeting_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `list_of_speakers_by_session` ON `list_of_speakers` (`meeting_id`,`session_id`,`position`);--> statement-breakpoint
CREATE TABLE `presence` (
	`meeting_id` text NOT NULL,
	`session_id` text NOT NULL,
	`party` text NOT NULL,
	`is_present` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `session_id`, `party`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`,`session_id`) REFERENCES `sessions`(`meeting_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `room_options` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`takes_requests` integer NOT NULL,
	`takes_points_of_order` integer NOT NULL,
	`takes_rights_of_reply` integer NOT NULL,
	`limit_seconds` integer,
	`shows_speaking_time` integer NOT NULL,
	`shows_own_lines` integer NOT NULL,
	`corrections_until` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `screen_links` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `screen_links_tokenHash_unique` ON `screen_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `screen_links_by_meeting` ON `screen_links` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `turns` (
	`meeting_id` text NOT NULL,
	`session_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`party` text,
	`kind` text NOT NULL,
	`capacity` text,
	`started_at` text NOT NULL,
	`ended_at` text,
	`given_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`,`session_id`) REFERENCES `sessions`(`meeting_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `turns_by_session` ON `turns` (`meeting_id`,`session_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `line_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`intervention_id` text NOT NULL,
	`party` text NOT NULL,
	`line` text NOT NULL,
	`text` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`outcome` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `line_corrections_by_meeting` ON `line_corrections` (`meeting_id`,`party`);--> statement-breakpoint
CREATE TABLE `news` (
	`seq` integer PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`session_id` text,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `news_by_meeting` ON `news` (`meeting_id`,`seq`);--> statement-breakpoint
ALTER TABLE `interventions` ADD `marks` text;--> statement-breakpoint
ALTER TABLE `interventions` ADD `spoken_at` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `session_id` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `audience` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `delivery` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `is_shared_early` integer;--> statement-breakpoint
ALTER TABLE `remarks` ADD `channel` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `upload_id` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `intervention_id` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `agreed_at` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `agreed_by` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `released_at` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `released_by` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `submitted_at` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `submitted_by` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `changed_at` text;--> statement-breakpoint
ALTER TABLE `remarks` ADD `revision` integer;--> statement-breakpoint
ALTER TABLE `remarks` ADD `withdrawn_at` text;--> statement-breakpoint
CREATE INDEX `remarks_by_party` ON `remarks` (`meeting_id`,`party`);