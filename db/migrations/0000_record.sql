CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`verb` text NOT NULL,
	`target_id` text NOT NULL,
	`meeting_id` text,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_meeting` ON `audit` (`meeting_id`,`seq`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`dialogue_id` text NOT NULL,
	`party` text NOT NULL,
	`name` text NOT NULL,
	`function` text NOT NULL,
	`institution` text NOT NULL,
	`address` text NOT NULL,
	`copy` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	FOREIGN KEY (`dialogue_id`) REFERENCES `dialogues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contacts_by_party` ON `contacts` (`dialogue_id`,`party`);--> statement-breakpoint
CREATE TABLE `dialogues` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`entry` text NOT NULL,
	`adopted_at` text NOT NULL,
	`adoption` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `register_entries` (
	`dialogue_id` text NOT NULL,
	`noun` text NOT NULL,
	`position` integer NOT NULL,
	`entry` text NOT NULL,
	PRIMARY KEY(`dialogue_id`, `noun`, `position`),
	FOREIGN KEY (`dialogue_id`) REFERENCES `dialogues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `interventions` (
	`meeting_id` text NOT NULL,
	`id` text NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`party` text,
	`written` text,
	`parties` text,
	`kind` text NOT NULL,
	`capacity` text,
	`on_behalf_of` text,
	`speaking_body` text,
	`in_reply_to` text,
	`attribution` text,
	`pinned` integer,
	`verb` text,
	`form` text,
	`line` text,
	`note` text,
	`layout` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	`withdrawn_at` text,
	PRIMARY KEY(`meeting_id`, `id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`,`session_id`) REFERENCES `sessions`(`meeting_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`,`in_reply_to`) REFERENCES `interventions`(`meeting_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interventions_by_position` ON `interventions` (`meeting_id`,`session_id`,`position`);--> statement-breakpoint
CREATE INDEX `interventions_by_reply` ON `interventions` (`meeting_id`,`in_reply_to`);--> statement-breakpoint
CREATE TABLE `points` (
	`meeting_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`sources` text,
	`layout` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `points_by_position` ON `points` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`party` text,
	`written` text,
	`people` integer,
	`layout` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `delegations_by_position` ON `delegations` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`meeting_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`owner` text,
	`due_on` text,
	`layout` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `follow_ups_by_owner` ON `follow_ups` (`owner`,`due_on`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`dialogue_id` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`time_zone` text NOT NULL,
	`city` text NOT NULL,
	`host` text,
	`chairs` text,
	`secretariat` text,
	`bodies` text,
	`priority_areas` text,
	`language` text,
	`symbol` text,
	`background` text,
	`layout` text NOT NULL,
	`dialogue` text NOT NULL,
	`record_layout` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`dialogue_id`) REFERENCES `dialogues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meetings_by_dialogue` ON `meetings` (`dialogue_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `participants` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`people` integer,
	`countries` integer,
	`organisations` integer,
	`layout` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `remarks` (
	`meeting_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`party` text,
	`written` text,
	`text` text NOT NULL,
	`layout` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`meeting_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`number` integer,
	`title` text,
	`starts_at` text,
	`ends_at` text,
	`attribution` text,
	`layout` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_by_position` ON `sessions` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `paragraphs` (
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`session` text,
	`text` text NOT NULL,
	`speakers` text,
	`sources` text,
	`layout` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `position`),
	FOREIGN KEY (`meeting_id`) REFERENCES `reports`(`meeting_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`,`session`) REFERENCES `sessions`(`meeting_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `paragraphs_by_session` ON `paragraphs` (`meeting_id`,`session`);--> statement-breakpoint
CREATE TABLE `reports` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`shape` text,
	`status` text,
	`draft` integer,
	`issued_on` text,
	`layout` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
