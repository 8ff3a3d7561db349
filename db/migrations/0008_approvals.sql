CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`gate` text NOT NULL,
	`seat` text NOT NULL,
	`kind` text NOT NULL,
	`exceptions` text NOT NULL,
	`condition` text,
	`reason` text,
	`means` text NOT NULL,
	`capacity` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`signed` text,
	`evidence_id` text,
	`at` text NOT NULL,
	`entered_by` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`fulfilled_at` text,
	`fulfilled_by` text,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawal_reason` text,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `uploads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approvals_by_meeting` ON `approvals` (`meeting_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_standing` ON `approvals` (`version_id`,`gate`,`seat`) WHERE "approvals"."withdrawn_at" IS NULL AND "approvals"."confirmed_at" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `final_wishes` (
	`version_id` text PRIMARY KEY NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pencils` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`passage` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pencils_by_version` ON `pencils` (`version_id`);