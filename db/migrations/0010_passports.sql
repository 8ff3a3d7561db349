CREATE TABLE `passports` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`wrapped_key` blob NOT NULL,
	`sealed` blob NOT NULL,
	`sealed_end` blob NOT NULL,
	`fingerprint` text NOT NULL,
	`written_at` text NOT NULL,
	`letter_at` text,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passports_by_fingerprint` ON `passports` (`fingerprint`);