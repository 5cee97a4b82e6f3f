CREATE TABLE "persona_versions" (
	"workspace_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reason" text NOT NULL,
	"label" text,
	"author_ids" uuid[] DEFAULT '{}' NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persona_versions_workspace_id_persona_id_id_pk" PRIMARY KEY("workspace_id","persona_id","id"),
	CONSTRAINT "persona_versions_reason_check" CHECK ("persona_versions"."reason" in ('begin', 'hour', 'asked', 'before-restore'))
);
--> statement-breakpoint
ALTER TABLE "persona_versions" ADD CONSTRAINT "persona_versions_persona_fk" FOREIGN KEY ("workspace_id","persona_id") REFERENCES "public"."personas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "persona_versions_at_idx" ON "persona_versions" USING btree ("workspace_id","persona_id","at");--> statement-breakpoint
SELECT protect_workspace_table('persona_versions');
