CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`last_run_at` text,
	`lease_holder` text,
	`lease_until` text
);
--> statement-breakpoint
CREATE TABLE `retention_rules` (
	`class_id` text PRIMARY KEY NOT NULL,
	`days` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL
);
