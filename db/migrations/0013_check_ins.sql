CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`what` text NOT NULL,
	`how` text NOT NULL,
	`at` text NOT NULL,
	`device_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `check_ins_by_meeting` ON `check_ins` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `check_ins_by_registration` ON `check_ins` (`registration_id`);