CREATE TABLE `reasons` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `limit_takes` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`free_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `limit_takes_by_key` ON `limit_takes` (`key`,`free_at`);--> statement-breakpoint
CREATE INDEX `limit_takes_by_end` ON `limit_takes` (`free_at`);--> statement-breakpoint
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
CREATE INDEX `messages_by_dialogue` ON `messages` (`dialogue_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `holdings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`function` text NOT NULL,
	`dialogue_id` text,
	`body_id` text,
	`meeting_id` text,
	`party` text,
	`from` text NOT NULL,
	`until` text,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dialogue_id`) REFERENCES `dialogues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `holdings_by_person` ON `holdings` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`function` text NOT NULL,
	`dialogue_id` text,
	`body_id` text,
	`meeting_id` text,
	`party` text,
	`until` text,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`voided_at` text,
	`person_id` text,
	FOREIGN KEY (`dialogue_id`) REFERENCES `dialogues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_by_address` ON `invitations` (`address`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`address` text,
	`created_at` text NOT NULL,
	`erasure_asked_at` text,
	`erased_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_by_address` ON `people` (`address`);--> statement-breakpoint
CREATE TABLE `authenticators` (
	`person_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` blob NOT NULL,
	`confirmed_at` text,
	`last_step` integer,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`challenge` text NOT NULL,
	`person_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `desk_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`given_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`voided_at` text,
	`tries_left` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `desk_codes_by_person` ON `desk_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `device_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`assurance` text NOT NULL,
	`device` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`idle_minutes` integer,
	`stepped_up_at` text,
	`wrong_codes` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_sessions_by_token` ON `device_sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `device_sessions_by_person` ON `device_sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`is_backed_up` integer NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_by_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `code_hash`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`address` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`browser_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`voided_at` text,
	`tries_left` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_links_by_token` ON `sign_in_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_links_by_browser` ON `sign_in_links` (`browser_hash`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`original_name` text NOT NULL,
	`purpose` text NOT NULL,
	`owner_id` text NOT NULL,
	`dialogue_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`dialogue_id`) REFERENCES `dialogues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `uploads_by_hash` ON `uploads` (`sha256`);--> statement-breakpoint
CREATE INDEX `uploads_by_dialogue` ON `uploads` (`dialogue_id`,`purpose`,`created_at`);--> statement-breakpoint
ALTER TABLE `audit` ADD `device_session_id` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `reason_hash` text;