CREATE TABLE "journey_map_versions" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"revision" integer NOT NULL,
	"reason" text NOT NULL,
	"label" text,
	"author_ids" uuid[] DEFAULT '{}' NOT NULL,
	"stages" integer NOT NULL,
	"steps" integer NOT NULL,
	"lanes" integer NOT NULL,
	"filled_cells" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_map_versions_workspace_id_map_id_id_pk" PRIMARY KEY("workspace_id","map_id","id"),
	CONSTRAINT "journey_map_versions_reason_check" CHECK ("journey_map_versions"."reason" in ('begin', 'pause', 'hour', 'asked', 'before-many', 'before-removal', 'before-restore', 'restored', 'cycle-closed'))
);
--> statement-breakpoint
ALTER TABLE "audit_visits" ADD COLUMN "map_id" uuid;--> statement-breakpoint
ALTER TABLE "journey_map_versions" ADD CONSTRAINT "journey_map_versions_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_map_versions_at_idx" ON "journey_map_versions" USING btree ("workspace_id","map_id","at");--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_walk_check" CHECK ("audit_visits"."chain_id" is null or "audit_visits"."map_id" is null);--> statement-breakpoint
-- Packed by the application already: Postgres need not try again.
ALTER TABLE "journey_map_versions" ALTER COLUMN "content" SET STORAGE EXTERNAL;--> statement-breakpoint
SELECT protect_workspace_table('journey_map_versions');
