CREATE TRIGGER `audit_is_never_changed` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'the audit is append-only: its rows are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_is_never_deleted` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'the audit is append-only: its rows are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_is_never_replaced` BEFORE INSERT ON `audit`
WHEN EXISTS (SELECT 1 FROM `audit` WHERE `seq` = NEW.`seq`)
BEGIN
	SELECT RAISE(ABORT, 'the audit is append-only: its rows are never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_is_only_continued` BEFORE INSERT ON `audit`
WHEN NOT EXISTS (SELECT 1 FROM `audit` WHERE `seq` = NEW.`seq`) AND (
	NEW.`seq` IS NOT (SELECT coalesce(max(`seq`), 0) + 1 FROM `audit`)
	OR NEW.`prev_hash` IS NOT coalesce(
		(SELECT `hash` FROM `audit` ORDER BY `seq` DESC LIMIT 1),
		'0000000000000000000000000000000000000000000000000000000000000000'
	)
)
BEGIN
	SELECT RAISE(ABORT, 'the audit is a chain: an entry follows the newest one');
END;
