-- Tenancy in the database: two roles that own nothing, forced row-level security on every table.
-- The roles themselves are made by db/migrate.ts, because their passwords come from the environment.

-- The setting as a list of ids; empty or absent means none, so a statement without a tenant sees nothing.
CREATE FUNCTION "protect_workspace_table"("target" regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format($policy$
    CREATE POLICY tenant_read ON %s FOR SELECT TO touchstone_app USING (
      workspace_id = ANY ((SELECT string_to_array(nullif(current_setting('app.workspace_ids', true), ''), ',')::uuid[])::uuid[])
    )$policy$, target);
  EXECUTE format($policy$
    CREATE POLICY tenant_insert ON %s FOR INSERT TO touchstone_app WITH CHECK (
      workspace_id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid)
    )$policy$, target);
  EXECUTE format($policy$
    CREATE POLICY tenant_update ON %s FOR UPDATE TO touchstone_app
    USING (workspace_id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid))
    WITH CHECK (workspace_id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid))$policy$, target);
  EXECUTE format($policy$
    CREATE POLICY tenant_delete ON %s FOR DELETE TO touchstone_app USING (
      workspace_id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid)
    )$policy$, target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO touchstone_app', target);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION "protect_workspace_table"(regclass) FROM PUBLIC;
--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY[
  'workspace_people', 'brands', 'objects', 'channels', 'units', 'brand_values', 'segments',
  'touchpoints', 'touchpoint_objects', 'touchpoint_brand_values', 'touchpoint_variants', 'standards', 'standard_measurements',
  'collection_rounds', 'collection_suggestions', 'collection_votes', 'collection_links', 'gallery_items', 'saved_views',
  'imports', 'import_replacements', 'import_mappings',
  'periods', 'responses', 'ratings', 'rating_aggregates', 'rating_rollups', 'overall_rollups',
  'activity', 'live_events', 'live_counters', 'mutations', 'files', 'workspace_members'
]::regclass[]) AS t;
--> statement-breakpoint
-- Tables of accounts: the narrow role `touchstone_gate` reads and writes them before a tenant is known.
CREATE FUNCTION "open_to_gate"("target" regclass, "rights" text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY gate ON %s FOR ALL TO touchstone_gate USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT %s ON %s TO touchstone_gate', rights, target);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION "open_to_gate"(regclass, text) FROM PUBLIC;
--> statement-breakpoint
SELECT open_to_gate(t, 'SELECT, INSERT, UPDATE, DELETE') FROM unnest(ARRAY[
  'users', 'sessions', 'user_tokens', 'rate_limits', 'organizations', 'organization_slugs', 'organization_members',
  'workspaces', 'workspace_slugs', 'workspace_members', 'invitations', 'due', 'mails'
]::regclass[]) AS t;
--> statement-breakpoint
SELECT open_to_gate('collection_links', 'SELECT');
--> statement-breakpoint
-- When the last workspace of a person is left, their rows in it are closed without entering it.
SELECT open_to_gate('workspace_people', 'SELECT, UPDATE');
--> statement-breakpoint
-- What the application's role may see of accounts: its own organization, its own workspaces, its colleagues' names.
CREATE POLICY tenant_read ON "organizations" FOR SELECT TO touchstone_app USING (
  id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
);
--> statement-breakpoint
CREATE POLICY tenant_update ON "organizations" FOR UPDATE TO touchstone_app
USING (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
WITH CHECK (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
--> statement-breakpoint
GRANT SELECT, UPDATE ON "organizations" TO touchstone_app;
--> statement-breakpoint
CREATE POLICY tenant_read ON "workspaces" FOR SELECT TO touchstone_app USING (
  id = ANY ((SELECT string_to_array(nullif(current_setting('app.workspace_ids', true), ''), ',')::uuid[])::uuid[])
);
--> statement-breakpoint
CREATE POLICY tenant_update ON "workspaces" FOR UPDATE TO touchstone_app
USING (id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid))
WITH CHECK (id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid));
--> statement-breakpoint
GRANT SELECT, UPDATE ON "workspaces" TO touchstone_app;
--> statement-breakpoint
CREATE POLICY tenant_insert ON "due" FOR INSERT TO touchstone_app WITH CHECK (
  workspace_id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid)
);
--> statement-breakpoint
GRANT INSERT ON "due" TO touchstone_app;
--> statement-breakpoint
COMMENT ON TABLE "users" IS '@global: a person, known before any tenant';
--> statement-breakpoint
COMMENT ON TABLE "sessions" IS '@global: a signed-in browser, known before any tenant';
--> statement-breakpoint
COMMENT ON TABLE "user_tokens" IS '@global: one-time links of a person';
--> statement-breakpoint
COMMENT ON TABLE "rate_limits" IS '@global: counters without content';
--> statement-breakpoint
COMMENT ON TABLE "organizations" IS '@global: the tenant itself';
--> statement-breakpoint
COMMENT ON TABLE "organization_slugs" IS '@global: read to find the tenant';
--> statement-breakpoint
COMMENT ON TABLE "organization_members" IS '@global: read to find the tenant';
--> statement-breakpoint
COMMENT ON TABLE "workspaces" IS '@global: the tenant itself';
--> statement-breakpoint
COMMENT ON TABLE "workspace_slugs" IS '@global: read to find the tenant';
--> statement-breakpoint
COMMENT ON TABLE "invitations" IS '@global: read by the hash of a link';
--> statement-breakpoint
COMMENT ON TABLE "due" IS '@global: work without content';
--> statement-breakpoint
COMMENT ON TABLE "mails" IS '@global: outgoing mail, never shown to a tenant';
