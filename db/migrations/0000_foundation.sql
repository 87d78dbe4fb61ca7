CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"occurred_at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"brand_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"brand_id" uuid,
	"granted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttles" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'es' NOT NULL,
	"influencer_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "users_email_is_lower_case" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_locale_known" CHECK ("users"."locale" in ('es', 'en'))
);
--> statement-breakpoint
CREATE TABLE "brands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"currency" char(3) NOT NULL,
	"time_zone" text NOT NULL,
	"country" text NOT NULL,
	"locale" text DEFAULT 'es' NOT NULL,
	"primary_color" text DEFAULT '#1f6f5c' NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vtex_connections" (
	"brand_id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"app_key_sealed" "bytea" NOT NULL,
	"app_token_sealed" "bytea" NOT NULL,
	"webhook_secret_sealed" "bytea" NOT NULL,
	"previous_secret_sealed" "bytea",
	"previous_secret_until" timestamp with time zone,
	"webhook_header" text DEFAULT 'x-webhook-secret' NOT NULL,
	"signing_key_sealed" "bytea",
	"hook_state" text DEFAULT 'unknown' NOT NULL,
	"hook_checked_at" timestamp with time zone,
	"last_ping_at" timestamp with time zone,
	"last_notification_at" timestamp with time zone,
	"requests_per_minute" integer DEFAULT 3000 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "vtex_connections_hook_state_known" CHECK ("vtex_connections"."hook_state" in ('unknown', 'configured', 'missing', 'different', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "campaign_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"default_rate" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"include" jsonb NOT NULL,
	"exclude" jsonb NOT NULL,
	"confirm_on" text NOT NULL,
	"hold_days" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "campaign_terms_confirm_on_known" CHECK ("campaign_terms"."confirm_on" in ('payment', 'invoice')),
	CONSTRAINT "campaign_terms_hold_days_range" CHECK (hold_days between 0 and 365)
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"utm_source" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaigns_status_known" CHECK ("campaigns"."status" in ('draft', 'scheduled', 'active', 'paused', 'ended', 'archived')),
	CONSTRAINT "campaigns_window_forward" CHECK (ends_at is null or ends_at > starts_at)
);
--> statement-breakpoint
CREATE TABLE "code_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"assigned_from" timestamp with time zone NOT NULL,
	"assigned_until" timestamp with time zone,
	CONSTRAINT "code_assignments_forward" CHECK (assigned_until is null or assigned_until > assigned_from)
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"normalized_code" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"synced_at" timestamp with time zone,
	"sync_attempts" integer DEFAULT 0 NOT NULL,
	"sync_error" text,
	"observed" jsonb,
	CONSTRAINT "codes_status_known" CHECK ("codes"."status" in ('draft', 'pending-sync', 'active', 'paused', 'expired', 'archived', 'sync-failed'))
);
--> statement-breakpoint
CREATE TABLE "commission_revisions" (
	"commission_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"difference" bigint NOT NULL,
	"reason" jsonb NOT NULL,
	"order_revision" integer,
	"transaction_id" uuid,
	"trace" jsonb,
	"occurred_at" timestamp with time zone NOT NULL,
	CONSTRAINT "commission_revisions_commission_id_revision_pk" PRIMARY KEY("commission_id","revision")
);
--> statement-breakpoint
CREATE TABLE "commissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"code_id" uuid NOT NULL,
	"terms_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"status" text NOT NULL,
	"held_reason" text,
	"is_frozen" boolean NOT NULL,
	"base_amount" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"posted_estimated" bigint NOT NULL,
	"posted_confirmed" bigint NOT NULL,
	"posted_available" bigint NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"placed_on" date NOT NULL,
	"confirmed_at" timestamp with time zone,
	"available_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "commissions_status_known" CHECK ("commissions"."status" in ('estimated', 'confirmed', 'reversed', 'held')),
	CONSTRAINT "commissions_held_has_reason" CHECK ((status = 'held') = (held_reason is not null)),
	CONSTRAINT "commissions_posted_not_negative" CHECK (posted_estimated >= 0 and posted_confirmed >= 0)
);
--> statement-breakpoint
CREATE TABLE "daily_sales" (
	"brand_id" uuid NOT NULL,
	"day" date NOT NULL,
	"campaign_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"code_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"orders" integer NOT NULL,
	"reversed_orders" integer NOT NULL,
	"sales_amount" bigint NOT NULL,
	"estimated_amount" bigint NOT NULL,
	"confirmed_amount" bigint NOT NULL,
	"held_amount" bigint NOT NULL,
	CONSTRAINT "daily_sales_brand_id_day_campaign_id_influencer_id_code_id_currency_pk" PRIMARY KEY("brand_id","day","campaign_id","influencer_id","code_id","currency")
);
--> statement-breakpoint
CREATE TABLE "influencer_brands" (
	"influencer_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "influencer_brands_influencer_id_brand_id_pk" PRIMARY KEY("influencer_id","brand_id")
);
--> statement-breakpoint
CREATE TABLE "influencers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"handle" text NOT NULL,
	"email" text NOT NULL,
	"country" text NOT NULL,
	"status" text NOT NULL,
	"document_hash" text,
	"email_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "influencers_status_known" CHECK ("influencers"."status" in ('draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'suspended', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"influencer_id" uuid,
	"brand_id" uuid,
	"currency" char(3) NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_accounts_kind_known" CHECK ("ledger_accounts"."kind" in ('estimated', 'confirmed', 'available', 'in-withdrawal', 'commission-expense-estimated', 'commission-expense', 'adjustments', 'bank-clearing', 'withholding-payable')),
	CONSTRAINT "ledger_accounts_one_owner" CHECK ((influencer_id is null) <> (brand_id is null))
);
--> statement-breakpoint
CREATE TABLE "ledger_postings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_postings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	CONSTRAINT "ledger_postings_not_zero" CHECK (amount <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"business_key" text NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_id" uuid NOT NULL,
	"reason" jsonb NOT NULL,
	"actor" text NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_transactions_cause_known" CHECK ("ledger_transactions"."cause_kind" in ('order', 'hold-release', 'withdrawal', 'payment', 'adjustment', 'cut-off'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_clock" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"offset_ms" bigint NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sandbox_clock_single_row" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"beat_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"order_id" uuid NOT NULL,
	"line_index" smallint NOT NULL,
	"line_id" text NOT NULL,
	"sku_id" text NOT NULL,
	"product_id" text,
	"category_ids" text[] NOT NULL,
	"collection_ids" text[] NOT NULL,
	"name" text NOT NULL,
	"seller_id" text,
	"image_url" text,
	"quantity" integer NOT NULL,
	"removed_quantity" integer NOT NULL,
	"returned_quantity" integer NOT NULL,
	"is_gift" boolean NOT NULL,
	"net_amount" bigint NOT NULL,
	"remaining_amount" bigint NOT NULL,
	CONSTRAINT "order_lines_order_id_line_index_pk" PRIMARY KEY("order_id","line_index"),
	CONSTRAINT "order_lines_remaining_within_net" CHECK (remaining_amount >= 0 and remaining_amount <= net_amount)
);
--> statement-breakpoint
CREATE TABLE "order_snapshots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"vtex_status" text,
	"changed_at" timestamp with time zone NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"document_hash" text NOT NULL,
	"document" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"vtex_order_id" text NOT NULL,
	"order_group" text,
	"sequence" text,
	"vtex_status" text,
	"state" text NOT NULL,
	"currency" char(3) NOT NULL,
	"total_amount" bigint NOT NULL,
	"net_amount" bigint NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"authorized_at" timestamp with time zone,
	"invoiced_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"coupon_codes" text[] NOT NULL,
	"flags" text[] NOT NULL,
	"customer_document_hash" text,
	"customer_email_hash" text,
	"code_id" uuid,
	"influencer_id" uuid,
	"campaign_id" uuid,
	"attribution_reason" jsonb NOT NULL,
	"document_hash" text NOT NULL,
	"revision" integer NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "orders_state_known" CHECK ("orders"."state" in ('placed', 'paid', 'invoiced', 'in-doubt', 'canceled', 'unknown')),
	CONSTRAINT "orders_attribution_whole" CHECK ((code_id is null) = (influencer_id is null) and (code_id is null) = (campaign_id is null))
);
--> statement-breakpoint
CREATE TABLE "inbox_notifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_notifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"brand_id" uuid NOT NULL,
	"source" text NOT NULL,
	"vtex_order_id" text NOT NULL,
	"state" text,
	"dedupe_key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"processed_at" timestamp with time zone,
	"outcome" text,
	"outcome_details" jsonb,
	CONSTRAINT "inbox_notifications_status_known" CHECK ("inbox_notifications"."status" in ('pending', 'done', 'parked')),
	CONSTRAINT "inbox_notifications_source_known" CHECK ("inbox_notifications"."source" in ('hook', 'manual', 'reconciliation', 'feed'))
);
--> statement-breakpoint
CREATE TABLE "vtex_budgets" (
	"account" text PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"leased" integer NOT NULL,
	"blocked_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vtex_connections" ADD CONSTRAINT "vtex_connections_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_terms" ADD CONSTRAINT "campaign_terms_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_assignments" ADD CONSTRAINT "code_assignments_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_assignments" ADD CONSTRAINT "code_assignments_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_revisions" ADD CONSTRAINT "commission_revisions_commission_id_commissions_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commissions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_terms_id_campaign_terms_id_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."campaign_terms"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_brands" ADD CONSTRAINT "influencer_brands_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_brands" ADD CONSTRAINT "influencer_brands_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_postings" ADD CONSTRAINT "ledger_postings_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_postings" ADD CONSTRAINT "ledger_postings_account_id_ledger_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_snapshots" ADD CONSTRAINT "order_snapshots_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_notifications" ADD CONSTRAINT "inbox_notifications_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_by_subject" ON "audit_events" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_by_brand" ON "audit_events" USING btree ("brand_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_once" ON "role_grants" USING btree ("user_id","role",coalesce("brand_id", '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_once" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_once" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "brands_slug_once" ON "brands" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "vtex_connections_account_once" ON "vtex_connections" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_terms_version_once" ON "campaign_terms" USING btree ("campaign_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "campaigns_utm_source_once" ON "campaigns" USING btree ("brand_id","utm_source");--> statement-breakpoint
CREATE INDEX "campaigns_by_brand" ON "campaigns" USING btree ("brand_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "code_assignments_one_open" ON "code_assignments" USING btree ("code_id") WHERE assigned_until is null;--> statement-breakpoint
CREATE INDEX "code_assignments_by_code" ON "code_assignments" USING btree ("code_id","assigned_from");--> statement-breakpoint
CREATE INDEX "code_assignments_by_influencer" ON "code_assignments" USING btree ("influencer_id","code_id");--> statement-breakpoint
CREATE UNIQUE INDEX "codes_once_per_brand" ON "codes" USING btree ("brand_id","normalized_code");--> statement-breakpoint
CREATE INDEX "codes_by_campaign" ON "codes" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "codes_by_brand" ON "codes" USING btree ("brand_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "commissions_once_per_order" ON "commissions" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "commissions_by_brand" ON "commissions" USING btree ("brand_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "commissions_by_influencer" ON "commissions" USING btree ("influencer_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "commissions_by_campaign" ON "commissions" USING btree ("campaign_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "commissions_due" ON "commissions" USING btree ("available_at","id") WHERE status = 'confirmed' and released_at is null and not is_frozen;--> statement-breakpoint
CREATE INDEX "commissions_upcoming" ON "commissions" USING btree ("influencer_id","currency","available_at") WHERE status = 'confirmed' and released_at is null;--> statement-breakpoint
CREATE INDEX "commissions_held" ON "commissions" USING btree ("brand_id","id") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "daily_sales_by_influencer" ON "daily_sales" USING btree ("influencer_id","day");--> statement-breakpoint
CREATE INDEX "daily_sales_by_campaign" ON "daily_sales" USING btree ("campaign_id","day");--> statement-breakpoint
CREATE INDEX "influencer_brands_by_brand" ON "influencer_brands" USING btree ("brand_id","influencer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "influencers_handle_once" ON "influencers" USING btree ("handle");--> statement-breakpoint
CREATE UNIQUE INDEX "influencers_email_once" ON "influencers" USING btree ("email");--> statement-breakpoint
CREATE INDEX "influencers_by_name" ON "influencers" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_accounts_wallet_once" ON "ledger_accounts" USING btree ("influencer_id","currency","kind") WHERE influencer_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_accounts_brand_once" ON "ledger_accounts" USING btree ("brand_id","currency","kind") WHERE brand_id is not null;--> statement-breakpoint
CREATE INDEX "ledger_postings_by_account" ON "ledger_postings" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "ledger_postings_by_transaction" ON "ledger_postings" USING btree ("transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_transactions_once" ON "ledger_transactions" USING btree ("business_key");--> statement-breakpoint
CREATE INDEX "ledger_transactions_by_cause" ON "ledger_transactions" USING btree ("cause_id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_snapshots_once" ON "order_snapshots" USING btree ("order_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_once" ON "orders" USING btree ("brand_id","vtex_order_id");--> statement-breakpoint
CREATE INDEX "orders_by_brand" ON "orders" USING btree ("brand_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_by_influencer" ON "orders" USING btree ("influencer_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE influencer_id is not null;--> statement-breakpoint
CREATE INDEX "orders_by_campaign" ON "orders" USING btree ("campaign_id","placed_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE campaign_id is not null;--> statement-breakpoint
CREATE INDEX "orders_by_code" ON "orders" USING btree ("code_id") WHERE code_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_notifications_once" ON "inbox_notifications" USING btree ("brand_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "inbox_notifications_due" ON "inbox_notifications" USING btree ("brand_id","next_try_at","id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "inbox_notifications_parked" ON "inbox_notifications" USING btree ("brand_id","id") WHERE status = 'parked';--> statement-breakpoint
CREATE INDEX "inbox_notifications_by_brand" ON "inbox_notifications" USING btree ("brand_id","id");--> statement-breakpoint
CREATE INDEX "inbox_notifications_by_order" ON "inbox_notifications" USING btree ("brand_id","vtex_order_id","id");