CREATE TABLE "rating_attributes" (
	"workspace_id" uuid NOT NULL,
	"key" text NOT NULL,
	"label" text,
	"value_order" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "rating_attributes_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
ALTER TABLE "rating_attributes" ADD CONSTRAINT "rating_attributes_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT protect_workspace_table('rating_attributes');
