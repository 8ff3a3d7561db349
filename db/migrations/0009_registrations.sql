CREATE TABLE `invited_delegations` (
	`meeting_id` text NOT NULL,
	`party` text NOT NULL,
	`quota` integer,
	`invited_at` text NOT NULL,
	`invited_by` text NOT NULL,
	`message_id` text,
	`reminded_at` text,
	`declined_at` text,
	`declined_by` text,
	PRIMARY KEY(`meeting_id`, `party`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `registration_answers` (
	`registration_id` text NOT NULL,
	`field` text NOT NULL,
	`sealed` blob NOT NULL,
	`kept_until` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`registration_id`, `field`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `registration_answers_by_end` ON `registration_answers` (`kept_until`);--> statement-breakpoint
CREATE TABLE `registration_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `registration_drafts_by_change` ON `registration_drafts` (`changed_at`);--> statement-breakpoint
CREATE TABLE `registration_forms` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`fields` text NOT NULL,
	`closes_at` text,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `registration_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`file_name` text NOT NULL,
	`total` integer NOT NULL,
	`stored` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` text NOT NULL,
	`done_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `registration_imports_by_meeting` ON `registration_imports` (`meeting_id`,`imported_at`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`party` text NOT NULL,
	`state` text NOT NULL,
	`is_head` integer DEFAULT false NOT NULL,
	`courtesy` text DEFAULT '' NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`function` text DEFAULT '' NOT NULL,
	`institution` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`languages` text DEFAULT '[]' NOT NULL,
	`consents_to_list` integer DEFAULT false NOT NULL,
	`consents_to_contacts` integer DEFAULT false NOT NULL,
	`person_id` text,
	`replaced_by` text,
	`nominated_at` text NOT NULL,
	`nominated_by` text NOT NULL,
	`registered_at` text,
	`decided_at` text,
	`decided_by` text,
	`reason` text,
	`changed_at` text NOT NULL,
	`import_id` text,
	`sent_key` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `registrations_by_party` ON `registrations` (`meeting_id`,`party`,`family_name`);--> statement-breakpoint
CREATE INDEX `registrations_by_person` ON `registrations` (`person_id`);--> statement-breakpoint
CREATE INDEX `registrations_by_import` ON `registrations` (`import_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_by_address` ON `registrations` (`meeting_id`,`address`) WHERE address <> '' AND state IN ('nominated', 'registered', 'accepted');--> statement-breakpoint
CREATE TABLE `settled_delegations` (
	`meeting_id` text NOT NULL,
	`party` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `party`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `settled_participants` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`people` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
