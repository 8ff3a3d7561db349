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
CREATE INDEX `uploads_by_dialogue` ON `uploads` (`dialogue_id`,`purpose`,`created_at`);