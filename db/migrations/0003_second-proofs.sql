ALTER TABLE `authenticators` ADD `device_session_id` text NOT NULL;--> statement-breakpoint
ALTER TABLE `passkeys` ADD `is_syncable` integer NOT NULL;