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
