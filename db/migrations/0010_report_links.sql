CREATE TABLE "report_link_keys" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"link_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_links" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"language" text NOT NULL,
	"password_hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"last_opened_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "report_links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "report_links_language_check" CHECK ("report_links"."language" in ('en', 'pl', 'cs', 'ro', 'ru'))
);
--> statement-breakpoint
ALTER TABLE "report_link_keys" ADD CONSTRAINT "report_link_keys_link_fk" FOREIGN KEY ("workspace_id","link_id") REFERENCES "public"."report_links"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "report_link_keys_link_key" ON "report_link_keys" USING btree ("workspace_id","link_id");--> statement-breakpoint
CREATE INDEX "report_links_cycle_idx" ON "report_links" USING btree ("workspace_id","cycle_id");--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['report_links', 'report_link_keys']::regclass[]) AS t;
--> statement-breakpoint
SELECT open_to_gate('report_link_keys', 'SELECT');
