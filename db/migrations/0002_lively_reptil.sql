CREATE TABLE `limit_takes` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`free_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `limit_takes_by_key` ON `limit_takes` (`key`,`free_at`);--> statement-breakpoint
CREATE INDEX `limit_takes_by_end` ON `limit_takes` (`free_at`);