CREATE TABLE "audit_guest_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
ALTER TABLE "workspace_people" ADD COLUMN "is_guest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_guest_links" ADD CONSTRAINT "audit_guest_links_visit_fk" FOREIGN KEY ("workspace_id","visit_id") REFERENCES "public"."audit_visits"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_guest_links_visit_key" ON "audit_guest_links" USING btree ("workspace_id","visit_id");--> statement-breakpoint
ALTER TABLE "workspace_people" ADD CONSTRAINT "workspace_people_guest_check" CHECK (not ("workspace_people"."is_guest" and "workspace_people"."user_id" is not null));
--> statement-breakpoint
SELECT protect_workspace_table('audit_guest_links');
--> statement-breakpoint
-- The page behind a link finds it before any workspace is known.
SELECT open_to_gate('audit_guest_links', 'SELECT');
