CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`copy` text NOT NULL,
	`party` text,
	`secret_of` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`waiting_since` text,
	`next_attempt_at` text,
	`lease_holder` text,
	`lease_until` text,
	`message_id_header` text,
	`is_perhaps_double` integer NOT NULL,
	`last_fault` text,
	`sent_at` text,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_idempotencyKey_unique` ON `mails` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `mails_by_message` ON `mails` (`message_id`,`state`);--> statement-breakpoint
CREATE INDEX `mails_by_turn` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_with_secret_by_turn` ON `mails` (`state`,`next_attempt_at`) WHERE "mails"."secret_of" is not null;--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`dialogue_id` text,
	`meeting_id` text,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`released_at` text,
	`released_by` text,
	`discarded_at` text,
	FOREIGN KEY (`dialogue_id`) REFERENCES `dialogues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `messages_by_dialogue` ON `messages` (`dialogue_id`,`created_at`);