CREATE TABLE "catalogue_categories" (
	"brand_id" uuid NOT NULL,
	"category_id" text NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"path" text NOT NULL,
	"refreshed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "catalogue_categories_brand_id_category_id_pk" PRIMARY KEY("brand_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue_collections" (
	"brand_id" uuid NOT NULL,
	"collection_id" text NOT NULL,
	"name" text NOT NULL,
	"refreshed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "catalogue_collections_brand_id_collection_id_pk" PRIMARY KEY("brand_id","collection_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue_searches" (
	"brand_id" uuid NOT NULL,
	"words" text NOT NULL,
	"product_ids" jsonb NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "catalogue_searches_brand_id_words_pk" PRIMARY KEY("brand_id","words")
);
--> statement-breakpoint
CREATE TABLE "catalogue_skus" (
	"brand_id" uuid NOT NULL,
	"sku_id" text NOT NULL,
	"product_id" text NOT NULL,
	"product_name" text NOT NULL,
	"sku_name" text NOT NULL,
	"reference_code" text,
	"image_url" text,
	"price" bigint,
	"is_active" boolean DEFAULT true NOT NULL,
	"category_ids" text[] DEFAULT '{}' NOT NULL,
	"refreshed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "catalogue_skus_brand_id_sku_id_pk" PRIMARY KEY("brand_id","sku_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"name" text NOT NULL,
	"object_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "campaign_groups" (
	"campaign_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "campaign_groups_campaign_id_group_id_pk" PRIMARY KEY("campaign_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"status" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"terms_version" integer,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	CONSTRAINT "campaign_members_status_known" CHECK ("campaign_members"."status" in ('applied', 'invited', 'member', 'rejected', 'declined', 'left', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "campaign_overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"influencer_id" uuid,
	"group_id" uuid,
	"rate" integer NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "campaign_overrides_for_one" CHECK (num_nonnulls(influencer_id, group_id) = 1),
	CONSTRAINT "campaign_overrides_rate_range" CHECK (rate between 0 and 10000),
	CONSTRAINT "campaign_overrides_forward" CHECK (valid_until is null or valid_until >= valid_from)
);
--> statement-breakpoint
CREATE TABLE "campaign_promotions" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"promotion_id" text,
	"is_adopted" boolean DEFAULT false NOT NULL,
	"discount" jsonb NOT NULL,
	"status" text NOT NULL,
	"observed" jsonb,
	"synced_at" timestamp with time zone,
	"sync_attempts" integer DEFAULT 0 NOT NULL,
	"sync_error" text,
	"next_try_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_promotions_status_known" CHECK ("campaign_promotions"."status" in ('pending-sync', 'active', 'archived', 'drifted', 'sync-failed'))
);
--> statement-breakpoint
CREATE TABLE "campaign_warnings" (
	"campaign_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"warned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_warnings_campaign_id_kind_pk" PRIMARY KEY("campaign_id","kind")
);
--> statement-breakpoint
CREATE TABLE "code_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"status" text NOT NULL,
	"pattern" text,
	"total" integer NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"rows" jsonb NOT NULL,
	"failures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "code_batches_status_known" CHECK ("code_batches"."status" in ('running', 'done'))
);
--> statement-breakpoint
CREATE TABLE "code_drifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"code_id" uuid NOT NULL,
	"status" text NOT NULL,
	"wanted" jsonb NOT NULL,
	"observed" jsonb,
	"found_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "code_drifts_status_known" CHECK ("code_drifts"."status" in ('open', 'healed', 'accepted', 'gone'))
);
--> statement-breakpoint
CREATE TABLE "code_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"code" text NOT NULL,
	"status" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"code_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "code_requests_status_known" CHECK ("code_requests"."status" in ('open', 'approved', 'rejected', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "code_signals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"code_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"score" integer NOT NULL,
	"evidence" jsonb NOT NULL,
	"status" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"decision" text,
	CONSTRAINT "code_signals_kind_known" CHECK ("code_signals"."kind" in ('velocity', 'new-customers', 'hours', 'places', 'repeat-customers')),
	CONSTRAINT "code_signals_status_known" CHECK ("code_signals"."status" in ('open', 'acted', 'dismissed', 'gone')),
	CONSTRAINT "code_signals_score_range" CHECK (score between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "campaign_spending" (
	"campaign_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"brand_id" uuid NOT NULL,
	"capped_amount" bigint NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "campaign_spending_campaign_id_currency_pk" PRIMARY KEY("campaign_id","currency")
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"campaign_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"period_start" date NOT NULL,
	"currency" char(3) NOT NULL,
	"brand_id" uuid NOT NULL,
	"base_amount" bigint NOT NULL,
	"earned_amount" bigint NOT NULL,
	"capped_amount" bigint NOT NULL,
	CONSTRAINT "standings_campaign_id_influencer_id_period_start_currency_pk" PRIMARY KEY("campaign_id","influencer_id","period_start","currency")
);
--> statement-breakpoint
CREATE TABLE "influencer_group_members" (
	"group_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "influencer_group_members_group_id_influencer_id_pk" PRIMARY KEY("group_id","influencer_id")
);
--> statement-breakpoint
CREATE TABLE "influencer_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "influencer_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "influencer_tags" (
	"brand_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"tag" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "influencer_tags_brand_id_influencer_id_tag_pk" PRIMARY KEY("brand_id","influencer_id","tag")
);
--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "logo_key" text;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "languages" text[] DEFAULT '{"es","en"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "store_url" text;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "sender_name" text;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "notice_days" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "minimum_withdrawal" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "cooling_off_hours" integer DEFAULT 72 NOT NULL;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "recovery_share" integer DEFAULT 3000 NOT NULL;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "second_approval_above" bigint;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD COLUMN "tiers" jsonb;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD COLUMN "max_per_order" bigint;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD COLUMN "max_per_period" bigint;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD COLUMN "budget" bigint;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD COLUMN "minimum_order" bigint;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD COLUMN "new_customer_bonus" bigint;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD COLUMN "new_customers_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "visibility" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "period" text DEFAULT 'month' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "brief" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "has_leaderboard" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "duplicate_of" uuid;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "origin" text DEFAULT 'manager' NOT NULL;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "max_uses" integer;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "max_uses_per_client" integer;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "valid_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "valid_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "next_sync_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "override_id" uuid;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "order_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "period_start" date DEFAULT '0001-01-01' NOT NULL;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "is_new_customer" boolean;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "tiered_base" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "standing" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "earned_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "commissions" ADD COLUMN "capped_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue_categories" ADD CONSTRAINT "catalogue_categories_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_collections" ADD CONSTRAINT "catalogue_collections_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_searches" ADD CONSTRAINT "catalogue_searches_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_skus" ADD CONSTRAINT "catalogue_skus_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD CONSTRAINT "campaign_assets_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD CONSTRAINT "campaign_assets_object_key_stored_objects_key_fk" FOREIGN KEY ("object_key") REFERENCES "public"."stored_objects"("key") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_groups" ADD CONSTRAINT "campaign_groups_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_groups" ADD CONSTRAINT "campaign_groups_group_id_influencer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."influencer_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_overrides" ADD CONSTRAINT "campaign_overrides_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_overrides" ADD CONSTRAINT "campaign_overrides_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_overrides" ADD CONSTRAINT "campaign_overrides_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_overrides" ADD CONSTRAINT "campaign_overrides_group_id_influencer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."influencer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_promotions" ADD CONSTRAINT "campaign_promotions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_warnings" ADD CONSTRAINT "campaign_warnings_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_batches" ADD CONSTRAINT "code_batches_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_batches" ADD CONSTRAINT "code_batches_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_drifts" ADD CONSTRAINT "code_drifts_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_drifts" ADD CONSTRAINT "code_drifts_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_requests" ADD CONSTRAINT "code_requests_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_requests" ADD CONSTRAINT "code_requests_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_requests" ADD CONSTRAINT "code_requests_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_requests" ADD CONSTRAINT "code_requests_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_signals" ADD CONSTRAINT "code_signals_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_signals" ADD CONSTRAINT "code_signals_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_spending" ADD CONSTRAINT "campaign_spending_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_spending" ADD CONSTRAINT "campaign_spending_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD CONSTRAINT "influencer_group_members_group_id_influencer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."influencer_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD CONSTRAINT "influencer_group_members_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_groups" ADD CONSTRAINT "influencer_groups_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_notes" ADD CONSTRAINT "influencer_notes_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_notes" ADD CONSTRAINT "influencer_notes_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_tags" ADD CONSTRAINT "influencer_tags_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_tags" ADD CONSTRAINT "influencer_tags_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "catalogue_skus_by_product" ON "catalogue_skus" USING btree ("brand_id","product_id");--> statement-breakpoint
CREATE INDEX "catalogue_skus_by_words" ON "catalogue_skus" USING gin (to_tsvector('simple', product_name || ' ' || sku_name || ' ' || coalesce(reference_code, '')));--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_assets_object_once" ON "campaign_assets" USING btree ("object_key");--> statement-breakpoint
CREATE INDEX "campaign_assets_by_campaign" ON "campaign_assets" USING btree ("campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "campaign_groups_by_group" ON "campaign_groups" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_members_once" ON "campaign_members" USING btree ("campaign_id","influencer_id");--> statement-breakpoint
CREATE INDEX "campaign_members_by_influencer" ON "campaign_members" USING btree ("influencer_id","status");--> statement-breakpoint
CREATE INDEX "campaign_members_by_status" ON "campaign_members" USING btree ("brand_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "campaign_overrides_by_campaign" ON "campaign_overrides" USING btree ("campaign_id","influencer_id");--> statement-breakpoint
CREATE INDEX "campaign_overrides_by_influencer" ON "campaign_overrides" USING btree ("influencer_id") WHERE influencer_id is not null;--> statement-breakpoint
CREATE INDEX "campaign_overrides_by_group" ON "campaign_overrides" USING btree ("group_id") WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX "campaign_promotions_due" ON "campaign_promotions" USING btree ("next_try_at") WHERE next_try_at is not null;--> statement-breakpoint
CREATE INDEX "code_batches_by_brand" ON "code_batches" USING btree ("brand_id","created_at","id");--> statement-breakpoint
CREATE INDEX "code_batches_by_campaign" ON "code_batches" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "code_drifts_one_open" ON "code_drifts" USING btree ("code_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "code_drifts_by_brand" ON "code_drifts" USING btree ("brand_id","status","found_at","id");--> statement-breakpoint
CREATE INDEX "code_drifts_by_code" ON "code_drifts" USING btree ("code_id");--> statement-breakpoint
CREATE UNIQUE INDEX "code_requests_one_open" ON "code_requests" USING btree ("campaign_id","influencer_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "code_requests_by_brand" ON "code_requests" USING btree ("brand_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "code_requests_by_influencer" ON "code_requests" USING btree ("influencer_id");--> statement-breakpoint
CREATE INDEX "code_requests_by_code" ON "code_requests" USING btree ("code_id") WHERE code_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "code_signals_one_open" ON "code_signals" USING btree ("code_id","kind") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "code_signals_by_brand" ON "code_signals" USING btree ("brand_id","status","found_at","id");--> statement-breakpoint
CREATE INDEX "code_signals_by_code" ON "code_signals" USING btree ("code_id");--> statement-breakpoint
CREATE INDEX "campaign_spending_by_brand" ON "campaign_spending" USING btree ("brand_id");--> statement-breakpoint
CREATE INDEX "standings_by_influencer" ON "standings" USING btree ("influencer_id","period_start");--> statement-breakpoint
CREATE INDEX "standings_by_brand" ON "standings" USING btree ("brand_id");--> statement-breakpoint
CREATE INDEX "influencer_group_members_by_influencer" ON "influencer_group_members" USING btree ("influencer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "influencer_groups_name_once" ON "influencer_groups" USING btree ("brand_id",lower(name));--> statement-breakpoint
CREATE INDEX "influencer_notes_by_influencer" ON "influencer_notes" USING btree ("influencer_id","brand_id","created_at");--> statement-breakpoint
CREATE INDEX "influencer_tags_by_tag" ON "influencer_tags" USING btree ("brand_id","tag");--> statement-breakpoint
CREATE INDEX "influencer_tags_by_influencer" ON "influencer_tags" USING btree ("influencer_id");--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_logo_key_stored_objects_key_fk" FOREIGN KEY ("logo_key") REFERENCES "public"."stored_objects"("key") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_batch_id_code_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."code_batches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_override_id_campaign_overrides_id_fk" FOREIGN KEY ("override_id") REFERENCES "public"."campaign_overrides"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brands_by_logo" ON "brands" USING btree ("logo_key") WHERE logo_key is not null;--> statement-breakpoint
CREATE INDEX "codes_by_batch" ON "codes" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "codes_waiting" ON "codes" USING btree ("brand_id","next_sync_at") WHERE next_sync_at is not null;--> statement-breakpoint
CREATE INDEX "codes_expiring" ON "codes" USING btree ("valid_until") WHERE valid_until is not null and status not in ('archived', 'expired');--> statement-breakpoint
CREATE INDEX "commissions_in_period" ON "commissions" USING btree ("campaign_id","influencer_id","period_start","placed_at","order_key");--> statement-breakpoint
CREATE INDEX "commissions_in_campaign" ON "commissions" USING btree ("campaign_id","placed_at","order_key");--> statement-breakpoint
CREATE INDEX "commissions_by_override" ON "commissions" USING btree ("override_id") WHERE override_id is not null;--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_notice_days_range" CHECK (notice_days between 0 and 90);--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_minimum_not_negative" CHECK (minimum_withdrawal >= 0);--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_cooling_off_range" CHECK (cooling_off_hours between 0 and 720);--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_recovery_share_range" CHECK (recovery_share between 0 and 10000);--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_languages_some" CHECK (cardinality(languages) > 0);--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD CONSTRAINT "campaign_terms_amounts_positive" CHECK (least(max_per_order, max_per_period, budget, minimum_order, new_customer_bonus) > 0);--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_visibility_known" CHECK ("campaigns"."visibility" in ('public', 'invitation'));--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_period_known" CHECK ("campaigns"."period" in ('month', 'cut-off', 'campaign'));--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_origin_known" CHECK ("codes"."origin" in ('manager', 'bulk', 'import', 'request', 'application', 'rotation'));--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_limits_positive" CHECK (least(max_uses, max_uses_per_client) > 0);--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_validity_forward" CHECK (valid_until is null or valid_from is null or valid_until > valid_from);--> statement-breakpoint
create trigger append_only before update or delete or truncate on influencer_notes for each statement execute function refuse_change();--> statement-breakpoint

-- What was granted stays as it was granted; it may end.
create function refuse_override_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_until') = (to_jsonb(old) - 'valid_until') then
    return new;
  end if;
  raise exception 'an override is never changed, only ended' using errcode = 'restrict_violation', constraint = 'campaign_overrides_fixed';
end $$;--> statement-breakpoint
create trigger fixed before update or delete on campaign_overrides for each row execute function refuse_override_change();--> statement-breakpoint

-- Standings are counted over one period for ever: sales of a published campaign stand on it.
create function refuse_period_change() returns trigger language plpgsql as $$
begin
  raise exception 'the period of campaign % is fixed', new.id using errcode = 'check_violation', constraint = 'campaigns_period_fixed';
end $$;--> statement-breakpoint
create trigger period_fixed before update of period on campaigns for each row
  when (old.period is distinct from new.period and old.status <> 'draft') execute function refuse_period_change();--> statement-breakpoint

update commissions c set order_key = o.vtex_order_id, period_start = date_trunc('month', c.placed_on)::date, tiered_base = c.base_amount,
  earned_amount = c.amount, capped_amount = c.amount from orders o where o.id = c.order_id;--> statement-breakpoint
insert into standings (campaign_id, influencer_id, period_start, currency, brand_id, base_amount, earned_amount, capped_amount)
  select campaign_id, influencer_id, period_start, currency, brand_id,
    coalesce(sum(base_amount) filter (where status in ('estimated', 'confirmed')), 0), sum(earned_amount), sum(capped_amount)
  from commissions group by 1, 2, 3, 4, 5;--> statement-breakpoint
insert into campaign_spending (campaign_id, currency, brand_id, capped_amount, amount)
  select campaign_id, currency, brand_id, sum(capped_amount), sum(amount) from commissions group by 1, 2, 3;--> statement-breakpoint
-- Whoever holds a code of a campaign takes part in it.
insert into campaign_members (id, brand_id, campaign_id, influencer_id, status, created_at, updated_at, joined_at)
  select gen_random_uuid(), c.brand_id, c.campaign_id, a.influencer_id, 'member', min(a.assigned_from), min(a.assigned_from), min(a.assigned_from)
  from codes c join code_assignments a on a.code_id = c.id where a.assigned_until is null group by 2, 3, 4;
