CREATE TABLE "map_link_keys" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"link_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "map_links" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"language" text NOT NULL,
	"password_hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"last_opened_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"map_id" uuid NOT NULL,
	"lane_ids" uuid[] NOT NULL,
	"shows_scores" boolean NOT NULL,
	"shows_owners" boolean NOT NULL,
	CONSTRAINT "map_links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "map_links_language_check" CHECK ("map_links"."language" in ('en', 'pl', 'cs', 'ro', 'ru')),
	CONSTRAINT "map_links_lanes_check" CHECK (cardinality("map_links"."lane_ids") > 0)
);
--> statement-breakpoint
ALTER TABLE "comment_threads" ADD COLUMN "assigned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD COLUMN "assigned_by" uuid;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD COLUMN "assignment_read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "saved_views" ADD COLUMN "map_id" uuid;--> statement-breakpoint
ALTER TABLE "map_link_keys" ADD CONSTRAINT "map_link_keys_link_fk" FOREIGN KEY ("workspace_id","link_id") REFERENCES "public"."map_links"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_links" ADD CONSTRAINT "map_links_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "map_link_keys_link_key" ON "map_link_keys" USING btree ("workspace_id","link_id");--> statement-breakpoint
CREATE INDEX "map_links_map_idx" ON "map_links" USING btree ("workspace_id","map_id");--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_assigned_by_fk" FOREIGN KEY ("workspace_id","assigned_by") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_threads_assignee_idx" ON "comment_threads" USING btree ("workspace_id","assignee_id");--> statement-breakpoint
CREATE INDEX "saved_views_map_idx" ON "saved_views" USING btree ("workspace_id","map_id");--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_map_check" CHECK (("saved_views"."screen" = 'map') = ("saved_views"."map_id" is not null));--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['map_links', 'map_link_keys']::regclass[]) AS t;
--> statement-breakpoint
SELECT open_to_gate('map_link_keys', 'SELECT');
