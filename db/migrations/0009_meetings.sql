ALTER TABLE `meetings` ADD `objectives` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `guiding_questions` text;