CREATE TABLE "comment_mentions" (
	"workspace_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "comment_mentions_workspace_id_comment_id_person_id_pk" PRIMARY KEY("workspace_id","comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"touchpoint_id" uuid,
	"persona_id" uuid,
	"action_id" uuid,
	"map_id" uuid,
	"lane_id" uuid,
	"step_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	"assignee_id" uuid,
	"due_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_threads_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "comment_threads_subject_check" CHECK (num_nonnulls("comment_threads"."touchpoint_id", "comment_threads"."persona_id", "comment_threads"."action_id", "comment_threads"."map_id") = 1),
	CONSTRAINT "comment_threads_anchor_check" CHECK (("comment_threads"."lane_id" is null) = ("comment_threads"."step_id" is null) and ("comment_threads"."lane_id" is null or "comment_threads"."map_id" is not null)),
	CONSTRAINT "comment_threads_state_check" CHECK ("comment_threads"."state" in ('open', 'resolved')),
	CONSTRAINT "comment_threads_resolved_check" CHECK (("comment_threads"."state" = 'resolved') = ("comment_threads"."resolved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "comments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "comments_text_check" CHECK (length("comments"."text") <= 3000 and ("comments"."text" <> '') = ("comments"."deleted_at" is null))
);
--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_fk" FOREIGN KEY ("workspace_id","comment_id") REFERENCES "public"."comments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_person_fk" FOREIGN KEY ("workspace_id","person_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_persona_fk" FOREIGN KEY ("workspace_id","persona_id") REFERENCES "public"."personas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_action_fk" FOREIGN KEY ("workspace_id","action_id") REFERENCES "public"."actions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_lane_fk" FOREIGN KEY ("workspace_id","map_id","lane_id") REFERENCES "public"."journey_lanes"("workspace_id","map_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_step_fk" FOREIGN KEY ("workspace_id","map_id","step_id") REFERENCES "public"."journey_steps"("workspace_id","map_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_resolved_by_fk" FOREIGN KEY ("workspace_id","resolved_by") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_assignee_fk" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_fk" FOREIGN KEY ("workspace_id","thread_id") REFERENCES "public"."comment_threads"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_fk" FOREIGN KEY ("workspace_id","author_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mentions_person_idx" ON "comment_mentions" USING btree ("workspace_id","person_id");--> statement-breakpoint
CREATE INDEX "comment_threads_touchpoint_idx" ON "comment_threads" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "comment_threads_persona_idx" ON "comment_threads" USING btree ("workspace_id","persona_id");--> statement-breakpoint
CREATE INDEX "comment_threads_action_idx" ON "comment_threads" USING btree ("workspace_id","action_id");--> statement-breakpoint
CREATE INDEX "comment_threads_map_idx" ON "comment_threads" USING btree ("workspace_id","map_id");--> statement-breakpoint
CREATE INDEX "comments_thread_idx" ON "comments" USING btree ("workspace_id","thread_id","created_at");--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['comment_threads', 'comments', 'comment_mentions']::regclass[]) AS t;
