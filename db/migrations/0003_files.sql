CREATE TABLE "organization_logos" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"png" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "files_sha256_idx";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "small_size" integer;--> statement-breakpoint
ALTER TABLE "organization_logos" ADD CONSTRAINT "organization_logos_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_suggestions" ADD CONSTRAINT "collection_suggestions_photo_fk" FOREIGN KEY ("workspace_id","photo_file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gallery_items" ADD CONSTRAINT "gallery_items_photo_fk" FOREIGN KEY ("workspace_id","photo_file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collection_suggestions_touchpoint_idx" ON "collection_suggestions" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "collection_suggestions_photo_idx" ON "collection_suggestions" USING btree ("workspace_id","photo_file_id");--> statement-breakpoint
CREATE INDEX "gallery_items_photo_idx" ON "gallery_items" USING btree ("workspace_id","photo_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "files_sha256_key" ON "files" USING btree ("workspace_id","sha256");--> statement-breakpoint
ALTER TABLE "organizations" DROP COLUMN "logo_file_id";--> statement-breakpoint
-- Workspaces and files point at each other, which the schema's modules cannot say.
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_logo_fk" FOREIGN KEY ("id","logo_file_id") REFERENCES "files"("workspace_id","id");
--> statement-breakpoint
SELECT open_to_gate('organization_logos', 'SELECT, INSERT, UPDATE, DELETE');
--> statement-breakpoint
COMMENT ON TABLE "organization_logos" IS '@global: belongs to the organization, shown before a workspace is known';
