CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"ip" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "user_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "user_tokens_kind_check" CHECK ("user_tokens"."kind" in ('confirm-email', 'reset-password', 'change-email'))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"email_confirmed_at" timestamp with time zone,
	"last_workspace_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_locale_check" CHECK ("users"."locale" in ('en', 'pl', 'cs', 'ro', 'ru')),
	CONSTRAINT "users_theme_check" CHECK ("users"."theme" in ('system', 'light', 'dark'))
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid,
	"subject_label" text DEFAULT '' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "activity_workspace_id_created_at_id_pk" PRIMARY KEY("workspace_id","created_at","id")
) PARTITION BY RANGE ("created_at");
--> statement-breakpoint
CREATE TABLE "live_counters" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_events" (
	"workspace_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"op" text NOT NULL,
	"person_id" uuid,
	"mutation_id" uuid,
	CONSTRAINT "live_events_workspace_id_seq_created_at_pk" PRIMARY KEY("workspace_id","seq","created_at")
) PARTITION BY RANGE ("created_at");
--> statement-breakpoint
CREATE TABLE "mutations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mutations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "brands" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "brands_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "brands_kind_check" CHECK ("brands"."kind" in ('own', 'competitor', 'leader', 'other-field'))
);
--> statement-breakpoint
CREATE TABLE "objects" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"complexity" smallint,
	"address" text DEFAULT '' NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"time_zone" text,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "objects_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "objects_kind_check" CHECK ("objects"."kind" in ('company', 'service', 'product', 'place', 'role')),
	CONSTRAINT "objects_complexity_check" CHECK ("objects"."complexity" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "brand_values" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "brand_values_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"medium" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"library_key" text,
	"position" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "channels_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "channels_medium_check" CHECK ("channels"."medium" in ('online', 'offline'))
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"share" numeric(5, 4),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "segments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "segments_share_check" CHECK ("segments"."share" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "units" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "units_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "collection_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"round_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collection_rounds" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"token" text NOT NULL,
	"token_hash" text NOT NULL,
	"closes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "collection_rounds_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "collection_suggestions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"name" text NOT NULL,
	"side" text NOT NULL,
	"phase" text,
	"channel_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"job" text DEFAULT '' NOT NULL,
	"photo_file_id" uuid,
	"votes" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"touchpoint_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collection_suggestions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "collection_suggestions_side_check" CHECK ("collection_suggestions"."side" in ('customer', 'company')),
	CONSTRAINT "collection_suggestions_state_check" CHECK ("collection_suggestions"."state" in ('open', 'accepted', 'merged', 'declined')),
	CONSTRAINT "collection_suggestions_phase_check" CHECK ("collection_suggestions"."phase" in ('before', 'during', 'after'))
);
--> statement-breakpoint
CREATE TABLE "collection_votes" (
	"workspace_id" uuid NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"voter_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collection_votes_workspace_id_suggestion_id_voter_key_pk" PRIMARY KEY("workspace_id","suggestion_id","voter_key")
);
--> statement-breakpoint
CREATE TABLE "gallery_items" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"touchpoint_id" uuid,
	"title" text NOT NULL,
	"feature" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"photo_file_id" uuid,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "gallery_items_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"content_type" text NOT NULL,
	"size" bigint NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"orphaned_at" timestamp with time zone,
	CONSTRAINT "files_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "import_mappings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "import_mappings_kind_check" CHECK ("import_mappings"."kind" in ('ratings', 'touchpoints', 'journey'))
);
--> statement-breakpoint
CREATE TABLE "import_replacements" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"row_id" uuid NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_replacements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"mapping" jsonb,
	"summary" jsonb,
	"committed_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "imports_kind_check" CHECK ("imports"."kind" in ('ratings', 'touchpoints', 'journey')),
	CONSTRAINT "imports_state_check" CHECK ("imports"."state" in ('uploaded', 'committed', 'undone', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "due" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"last_error" text,
	"dedupe_key" text
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"locale" text NOT NULL,
	"dedupe_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"workspace_id" uuid,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_role_check" CHECK (case when "invitations"."workspace_id" is null then "invitations"."role" in ('owner', 'admin', 'member') else "invitations"."role" in ('manager', 'editor', 'auditor', 'viewer') end)
);
--> statement-breakpoint
CREATE TABLE "organization_members" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_members_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id"),
	CONSTRAINT "organization_members_role_check" CHECK ("organization_members"."role" in ('owner', 'admin', 'member'))
);
--> statement-breakpoint
CREATE TABLE "organization_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"retired_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"logo_file_id" uuid,
	"colour" text,
	"content_locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "workspace_members" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspace_members_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "workspace_members_role_check" CHECK ("workspace_members"."role" in ('manager', 'editor', 'auditor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "workspace_slugs" (
	"organization_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"workspace_id" uuid NOT NULL,
	"retired_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspace_slugs_organization_id_slug_pk" PRIMARY KEY("organization_id","slug")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"logo_file_id" uuid,
	"colour" text,
	"content_locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"wow_from" numeric(4, 2) DEFAULT 8 NOT NULL,
	"ok_from" numeric(4, 2) DEFAULT 4 NOT NULL,
	"ideal" numeric(4, 2) DEFAULT 10 NOT NULL,
	"goal" numeric(4, 2) DEFAULT 8 NOT NULL,
	"default_source" text DEFAULT 'survey' NOT NULL,
	"first_fiscal_month" smallint DEFAULT 1 NOT NULL,
	"seat_quota" smallint,
	"storage_quota" bigint,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delete_requested_at" timestamp with time zone,
	"delete_after" timestamp with time zone,
	CONSTRAINT "workspaces_slug_key" UNIQUE("organization_id","slug"),
	CONSTRAINT "workspaces_organization_id_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "workspaces_content_locale_check" CHECK ("workspaces"."content_locale" in ('en', 'pl', 'cs', 'ro', 'ru')),
	CONSTRAINT "workspaces_default_source_check" CHECK ("workspaces"."default_source" in ('auditors', 'survey', 'reports')),
	CONSTRAINT "workspaces_thresholds_check" CHECK (0 < "workspaces"."ok_from" and "workspaces"."ok_from" < "workspaces"."wow_from" and "workspaces"."wow_from" <= 10),
	CONSTRAINT "workspaces_ideal_check" CHECK ("workspaces"."ideal" between 0 and 10 and "workspaces"."goal" between 0 and 10),
	CONSTRAINT "workspaces_first_fiscal_month_check" CHECK ("workspaces"."first_fiscal_month" between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "workspace_people" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "workspace_people_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "overall_rollups" (
	"workspace_id" uuid NOT NULL,
	"source" text NOT NULL,
	"brand_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"scope_hash" text NOT NULL,
	"touchpoint_count" integer NOT NULL,
	"responses" bigint NOT NULL,
	"influence2" numeric NOT NULL,
	"weighted_influence2" numeric NOT NULL,
	"w" numeric NOT NULL,
	"w2" numeric NOT NULL,
	"as_of" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "overall_rollups_workspace_id_source_brand_id_period_id_scope_hash_pk" PRIMARY KEY("workspace_id","source","brand_id","period_id","scope_hash"),
	CONSTRAINT "overall_rollups_source_check" CHECK ("overall_rollups"."source" in ('auditors', 'survey', 'reports'))
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"label" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "periods_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "periods_span_key" UNIQUE("workspace_id","kind","starts_on","ends_on"),
	CONSTRAINT "periods_kind_check" CHECK ("periods"."kind" in ('month', 'quarter', 'half', 'year', 'custom')),
	CONSTRAINT "periods_order_check" CHECK ("periods"."starts_on" <= "periods"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "rating_aggregates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"measure" text NOT NULL,
	"touchpoint_id" uuid,
	"period_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"object_id" uuid,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"attribute_key" text DEFAULT '' NOT NULL,
	"attribute_value" text DEFAULT '' NOT NULL,
	"n" bigint,
	"mean" numeric NOT NULL,
	"standard_deviation" numeric,
	"shares" jsonb,
	"scale_min" numeric NOT NULL,
	"scale_max" numeric NOT NULL,
	CONSTRAINT "rating_aggregates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "rating_aggregates_key" UNIQUE NULLS NOT DISTINCT("workspace_id","source","measure","touchpoint_id","period_id","brand_id","object_id","attribute_key","attribute_value"),
	CONSTRAINT "rating_aggregates_source_check" CHECK ("rating_aggregates"."source" in ('auditors', 'survey', 'reports')),
	CONSTRAINT "rating_aggregates_measure_check" CHECK ("rating_aggregates"."measure" in ('touchpoint', 'overall', 'recommendation')),
	CONSTRAINT "rating_aggregates_kind_check" CHECK ("rating_aggregates"."kind" in ('means', 'distribution')),
	CONSTRAINT "rating_aggregates_subject_check" CHECK (("rating_aggregates"."measure" = 'touchpoint') = ("rating_aggregates"."touchpoint_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "rating_rollups" (
	"workspace_id" uuid NOT NULL,
	"source" text NOT NULL,
	"measure" text NOT NULL,
	"touchpoint_id" uuid,
	"period_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"attribute_key" text DEFAULT '' NOT NULL,
	"attribute_value" text DEFAULT '' NOT NULL,
	"scale_min" numeric NOT NULL,
	"scale_max" numeric NOT NULL,
	"n" bigint NOT NULL,
	"x" numeric NOT NULL,
	"x2" numeric NOT NULL,
	"w" numeric NOT NULL,
	"w2" numeric NOT NULL,
	"wx" numeric NOT NULL,
	"wx2" numeric NOT NULL,
	"w2x" numeric NOT NULL,
	"w2x2" numeric NOT NULL,
	"histogram" jsonb NOT NULL,
	"as_of" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rating_rollups_key" UNIQUE NULLS NOT DISTINCT("workspace_id","source","brand_id","measure","attribute_key","attribute_value","period_id","touchpoint_id","scale_min","scale_max"),
	CONSTRAINT "rating_rollups_source_check" CHECK ("rating_rollups"."source" in ('auditors', 'survey', 'reports')),
	CONSTRAINT "rating_rollups_measure_check" CHECK ("rating_rollups"."measure" in ('touchpoint', 'overall', 'recommendation'))
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"workspace_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"value" numeric NOT NULL,
	"scale_min" numeric NOT NULL,
	"scale_max" numeric NOT NULL,
	CONSTRAINT "ratings_workspace_id_response_id_touchpoint_id_pk" PRIMARY KEY("workspace_id","response_id","touchpoint_id"),
	CONSTRAINT "ratings_scale_check" CHECK ("ratings"."scale_min" < "ratings"."scale_max" and "ratings"."value" between "ratings"."scale_min" and "ratings"."scale_max")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"period_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"object_id" uuid,
	"import_id" uuid NOT NULL,
	"respondent_key" text NOT NULL,
	"weight" numeric DEFAULT '1' NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"overall" numeric,
	"overall_min" numeric,
	"overall_max" numeric,
	"recommendation" numeric,
	CONSTRAINT "responses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "responses_source_check" CHECK ("responses"."source" in ('auditors', 'survey', 'reports'))
);
--> statement-breakpoint
CREATE TABLE "standard_measurements" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"standard_id" uuid NOT NULL,
	"measured_on" date NOT NULL,
	"value" numeric NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "standard_measurements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "standards" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"operator" text NOT NULL,
	"target" numeric NOT NULL,
	"unit" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "standards_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "standards_operator_check" CHECK ("standards"."operator" in ('at-most', 'at-least', 'equal')),
	CONSTRAINT "standards_unit_check" CHECK ("standards"."unit" in ('seconds', 'minutes', 'hours', 'days', 'percent', 'count'))
);
--> statement-breakpoint
CREATE TABLE "touchpoint_brand_values" (
	"workspace_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"brand_value_id" uuid NOT NULL,
	CONSTRAINT "touchpoint_brand_values_workspace_id_touchpoint_id_brand_value_id_pk" PRIMARY KEY("workspace_id","touchpoint_id","brand_value_id")
);
--> statement-breakpoint
CREATE TABLE "touchpoint_objects" (
	"workspace_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"object_id" uuid NOT NULL,
	CONSTRAINT "touchpoint_objects_workspace_id_touchpoint_id_object_id_pk" PRIMARY KEY("workspace_id","touchpoint_id","object_id")
);
--> statement-breakpoint
CREATE TABLE "touchpoint_variants" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"offer" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "touchpoint_variants_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "touchpoints" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"phase" text NOT NULL,
	"other_phases" text[] DEFAULT '{}'::text[] NOT NULL,
	"involvement" text,
	"control" text,
	"influence" text DEFAULT '' NOT NULL,
	"channel_id" uuid,
	"kind" text,
	"presence" text DEFAULT 'existing' NOT NULL,
	"frequency" text,
	"duration" text,
	"lifecycle_stage" text,
	"owner_id" uuid,
	"unit_id" uuid,
	"parent_id" uuid,
	"aims" text[] DEFAULT '{}'::text[] NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"immediate_goal" text DEFAULT '' NOT NULL,
	"ultimate_goal" text DEFAULT '' NOT NULL,
	"customer_questions" text DEFAULT '' NOT NULL,
	"customer_gets" text DEFAULT '' NOT NULL,
	"offers" text[] DEFAULT '{}'::text[] NOT NULL,
	"brand_fit" numeric(3, 1),
	"risk" text,
	"relationship_builder" boolean DEFAULT false NOT NULL,
	"data_kind" text,
	"carrier" text DEFAULT '' NOT NULL,
	"carries_identity" boolean,
	"senses" text[] DEFAULT '{}'::text[] NOT NULL,
	"wow_factor" text DEFAULT '' NOT NULL,
	"vip_rank" smallint,
	"goal" numeric(3, 1),
	"monthly_cost" bigint,
	"staff_minutes" numeric(8, 2),
	"position" text NOT NULL,
	"library_key" text,
	"is_sample" boolean DEFAULT false NOT NULL,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "touchpoints_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "touchpoints_phase_check" CHECK ("touchpoints"."phase" in ('before', 'during', 'after')),
	CONSTRAINT "touchpoints_other_phases_check" CHECK ("touchpoints"."other_phases" <@ array['before', 'during', 'after']::text[]),
	CONSTRAINT "touchpoints_involvement_check" CHECK ("touchpoints"."involvement" in ('active', 'passive')),
	CONSTRAINT "touchpoints_control_check" CHECK ("touchpoints"."control" in ('owned', 'partner', 'earned')),
	CONSTRAINT "touchpoints_presence_check" CHECK ("touchpoints"."presence" in ('existing', 'proposed', 'retired')),
	CONSTRAINT "touchpoints_frequency_check" CHECK ("touchpoints"."frequency" in ('one-off', 'recurring')),
	CONSTRAINT "touchpoints_duration_check" CHECK ("touchpoints"."duration" in ('short-term', 'long-term')),
	CONSTRAINT "touchpoints_lifecycle_stage_check" CHECK ("touchpoints"."lifecycle_stage" in ('entry', 'growth', 'saturation', 'decline', 'death')),
	CONSTRAINT "touchpoints_lifecycle_presence_check" CHECK ("touchpoints"."lifecycle_stage" is null or "touchpoints"."presence" = 'existing'),
	CONSTRAINT "touchpoints_aims_check" CHECK ("touchpoints"."aims" <@ array['notice', 'buy', 'remember', 'recommend', 'stay']::text[]),
	CONSTRAINT "touchpoints_offers_check" CHECK ("touchpoints"."offers" <@ array['idea', 'need', 'product', 'value', 'price', 'company', 'person', 'project']::text[]),
	CONSTRAINT "touchpoints_risk_check" CHECK ("touchpoints"."risk" in ('low', 'medium', 'high')),
	CONSTRAINT "touchpoints_data_kind_check" CHECK ("touchpoints"."data_kind" in ('measured', 'observable', 'dark')),
	CONSTRAINT "touchpoints_senses_check" CHECK ("touchpoints"."senses" <@ array['sight', 'smell', 'hearing', 'taste', 'touch', 'humour']::text[]),
	CONSTRAINT "touchpoints_vip_rank_check" CHECK ("touchpoints"."vip_rank" between 1 and 10),
	CONSTRAINT "touchpoints_scores_check" CHECK ("touchpoints"."brand_fit" between 0 and 10 and "touchpoints"."goal" between 0 and 10),
	CONSTRAINT "touchpoints_costs_check" CHECK ("touchpoints"."monthly_cost" >= 0 and "touchpoints"."staff_minutes" >= 0),
	CONSTRAINT "touchpoints_parent_check" CHECK ("touchpoints"."parent_id" <> "touchpoints"."id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"screen" text NOT NULL,
	"name" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"state" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "saved_views_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_tokens" ADD CONSTRAINT "user_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_counters" ADD CONSTRAINT "live_counters_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutations" ADD CONSTRAINT "mutations_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objects" ADD CONSTRAINT "objects_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brand_values" ADD CONSTRAINT "brand_values_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_links" ADD CONSTRAINT "collection_links_round_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."collection_rounds"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_rounds" ADD CONSTRAINT "collection_rounds_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_suggestions" ADD CONSTRAINT "collection_suggestions_round_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."collection_rounds"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_suggestions" ADD CONSTRAINT "collection_suggestions_channel_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channels"("workspace_id","id") ON DELETE set null ("channel_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_suggestions" ADD CONSTRAINT "collection_suggestions_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE set null ("touchpoint_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_votes" ADD CONSTRAINT "collection_votes_suggestion_fk" FOREIGN KEY ("workspace_id","suggestion_id") REFERENCES "public"."collection_suggestions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gallery_items" ADD CONSTRAINT "gallery_items_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gallery_items" ADD CONSTRAINT "gallery_items_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE set null ("touchpoint_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_replacements" ADD CONSTRAINT "import_replacements_import_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_fk" FOREIGN KEY ("organization_id","workspace_id") REFERENCES "public"."workspaces"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_members" ADD CONSTRAINT "organization_members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_members" ADD CONSTRAINT "organization_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_slugs" ADD CONSTRAINT "organization_slugs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_members" ADD CONSTRAINT "workspace_members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_members" ADD CONSTRAINT "workspace_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_slugs" ADD CONSTRAINT "workspace_slugs_workspace_fk" FOREIGN KEY ("organization_id","workspace_id") REFERENCES "public"."workspaces"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_people" ADD CONSTRAINT "workspace_people_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overall_rollups" ADD CONSTRAINT "overall_rollups_period_fk" FOREIGN KEY ("workspace_id","period_id") REFERENCES "public"."periods"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overall_rollups" ADD CONSTRAINT "overall_rollups_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_aggregates" ADD CONSTRAINT "rating_aggregates_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_aggregates" ADD CONSTRAINT "rating_aggregates_period_fk" FOREIGN KEY ("workspace_id","period_id") REFERENCES "public"."periods"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_aggregates" ADD CONSTRAINT "rating_aggregates_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_aggregates" ADD CONSTRAINT "rating_aggregates_object_fk" FOREIGN KEY ("workspace_id","object_id") REFERENCES "public"."objects"("workspace_id","id") ON DELETE set null ("object_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_aggregates" ADD CONSTRAINT "rating_aggregates_import_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_rollups" ADD CONSTRAINT "rating_rollups_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_rollups" ADD CONSTRAINT "rating_rollups_period_fk" FOREIGN KEY ("workspace_id","period_id") REFERENCES "public"."periods"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_rollups" ADD CONSTRAINT "rating_rollups_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_period_fk" FOREIGN KEY ("workspace_id","period_id") REFERENCES "public"."periods"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_import_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_object_fk" FOREIGN KEY ("workspace_id","object_id") REFERENCES "public"."objects"("workspace_id","id") ON DELETE set null ("object_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_measurements" ADD CONSTRAINT "standard_measurements_standard_fk" FOREIGN KEY ("workspace_id","standard_id") REFERENCES "public"."standards"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standards" ADD CONSTRAINT "standards_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_brand_values" ADD CONSTRAINT "touchpoint_brand_values_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_brand_values" ADD CONSTRAINT "touchpoint_brand_values_value_fk" FOREIGN KEY ("workspace_id","brand_value_id") REFERENCES "public"."brand_values"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_objects" ADD CONSTRAINT "touchpoint_objects_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_objects" ADD CONSTRAINT "touchpoint_objects_object_fk" FOREIGN KEY ("workspace_id","object_id") REFERENCES "public"."objects"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_variants" ADD CONSTRAINT "touchpoint_variants_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_variants" ADD CONSTRAINT "touchpoint_variants_segment_fk" FOREIGN KEY ("workspace_id","segment_id") REFERENCES "public"."segments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_channel_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channels"("workspace_id","id") ON DELETE set null ("channel_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE set null ("owner_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_unit_fk" FOREIGN KEY ("workspace_id","unit_id") REFERENCES "public"."units"("workspace_id","id") ON DELETE set null ("unit_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_parent_fk" FOREIGN KEY ("workspace_id","parent_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE set null ("parent_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_tokens_token_hash_key" ON "user_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "user_tokens_user_id_idx" ON "user_tokens" USING btree ("user_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "activity_subject_idx" ON "activity" USING btree ("workspace_id","subject_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "brands_name_key" ON "brands" USING btree ("workspace_id",lower("name")) WHERE "brands"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "objects_name_key" ON "objects" USING btree ("workspace_id","brand_id","kind",lower("name")) WHERE "objects"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "objects_brand_idx" ON "objects" USING btree ("workspace_id","brand_id");--> statement-breakpoint
CREATE UNIQUE INDEX "brand_values_name_key" ON "brand_values" USING btree ("workspace_id",lower("name")) WHERE "brand_values"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "channels_name_key" ON "channels" USING btree ("workspace_id",lower("name")) WHERE "channels"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "segments_name_key" ON "segments" USING btree ("workspace_id",lower("name")) WHERE "segments"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "units_name_key" ON "units" USING btree ("workspace_id",lower("name")) WHERE "units"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "collection_links_round_key" ON "collection_links" USING btree ("workspace_id","round_id");--> statement-breakpoint
CREATE INDEX "collection_suggestions_round_idx" ON "collection_suggestions" USING btree ("workspace_id","round_id");--> statement-breakpoint
CREATE INDEX "gallery_items_brand_idx" ON "gallery_items" USING btree ("workspace_id","brand_id");--> statement-breakpoint
CREATE INDEX "gallery_items_touchpoint_idx" ON "gallery_items" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "files_sha256_idx" ON "files" USING btree ("workspace_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "import_mappings_name_key" ON "import_mappings" USING btree ("workspace_id","kind",lower("name")) WHERE "import_mappings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "import_replacements_import_idx" ON "import_replacements" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "imports_created_at_idx" ON "imports" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "due_at_idx" ON "due" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "due_dedupe_key" ON "due" USING btree ("dedupe_key") WHERE "due"."dedupe_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "mails_dedupe_key" ON "mails" USING btree ("dedupe_key") WHERE "mails"."dedupe_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_organization_id_idx" ON "invitations" USING btree ("organization_id","workspace_id");--> statement-breakpoint
CREATE INDEX "organization_members_user_id_idx" ON "organization_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "organization_slugs_organization_id_idx" ON "organization_slugs" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "workspace_members_user_id_idx" ON "workspace_members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workspace_people_user_key" ON "workspace_people" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "workspace_people_user_id_idx" ON "workspace_people" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "rating_aggregates_import_idx" ON "rating_aggregates" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "ratings_touchpoint_idx" ON "ratings" USING btree ("workspace_id","touchpoint_id","period_id");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_key" ON "responses" USING btree ("workspace_id","source","period_id","brand_id",coalesce("object_id", '00000000-0000-0000-0000-000000000000'::uuid),"respondent_key");--> statement-breakpoint
CREATE INDEX "responses_import_idx" ON "responses" USING btree ("workspace_id","import_id");--> statement-breakpoint
CREATE INDEX "standard_measurements_standard_idx" ON "standard_measurements" USING btree ("workspace_id","standard_id","measured_on");--> statement-breakpoint
CREATE INDEX "standards_touchpoint_idx" ON "standards" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "touchpoint_brand_values_value_idx" ON "touchpoint_brand_values" USING btree ("workspace_id","brand_value_id");--> statement-breakpoint
CREATE INDEX "touchpoint_objects_object_idx" ON "touchpoint_objects" USING btree ("workspace_id","object_id");--> statement-breakpoint
CREATE UNIQUE INDEX "touchpoint_variants_segment_key" ON "touchpoint_variants" USING btree ("workspace_id","touchpoint_id","segment_id");--> statement-breakpoint
CREATE INDEX "touchpoints_channel_idx" ON "touchpoints" USING btree ("workspace_id","channel_id");--> statement-breakpoint
CREATE INDEX "touchpoints_parent_idx" ON "touchpoints" USING btree ("workspace_id","parent_id");--> statement-breakpoint
CREATE INDEX "touchpoints_name_idx" ON "touchpoints" USING btree ("workspace_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "touchpoints_vip_rank_key" ON "touchpoints" USING btree ("workspace_id","vip_rank") WHERE "touchpoints"."deleted_at" is null and "touchpoints"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "saved_views_screen_idx" ON "saved_views" USING btree ("workspace_id","screen");