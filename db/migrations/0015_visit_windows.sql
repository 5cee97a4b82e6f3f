-- A visit has days of its own only where it was given some; else the cycle's due date holds, also when that is moved.
ALTER TABLE "audit_visits" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_cycles" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE "audit_visits" AS v SET "due_on" = NULL FROM "audit_cycles" c
WHERE c.workspace_id = v.workspace_id AND c.id = v.cycle_id AND v.due_on = c.due_on;
--> statement-breakpoint
ALTER TABLE "audit_visits" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_cycles" FORCE ROW LEVEL SECURITY;
