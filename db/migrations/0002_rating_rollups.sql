DROP INDEX "ratings_touchpoint_idx";--> statement-breakpoint
CREATE INDEX "ratings_period_idx" ON "ratings" USING btree ("workspace_id","period_id","touchpoint_id");