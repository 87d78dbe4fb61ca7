CREATE TABLE "registration_attempts" (
	"subject" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "paused_by_influencer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "kyc_profiles" ADD COLUMN "document_hash" text;--> statement-breakpoint
CREATE INDEX "registration_attempts_by_end" ON "registration_attempts" USING btree ("window_ends_at");--> statement-breakpoint
CREATE INDEX "spent_challenges_by_end" ON "spent_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "applications_by_handle" ON "applications" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "applications_by_influencer" ON "applications" USING btree ("influencer_id");--> statement-breakpoint
CREATE INDEX "kyc_profiles_by_phone" ON "kyc_profiles" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "kyc_profiles_by_networks" ON "kyc_profiles" USING gin ("networks" jsonb_path_ops);