CREATE TABLE "campaign_hours" (
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"orders" integer NOT NULL,
	"canceled_orders" integer NOT NULL,
	"unpaid_orders" integer NOT NULL,
	"known_customers" integer NOT NULL,
	"new_customers" integer NOT NULL,
	"discount_amount" bigint NOT NULL,
	"regions" jsonb NOT NULL,
	CONSTRAINT "campaign_hours_campaign_id_hour_pk" PRIMARY KEY("campaign_id","hour")
);
--> statement-breakpoint
CREATE TABLE "code_hours" (
	"code_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"orders" integer NOT NULL,
	"canceled_orders" integer NOT NULL,
	"unpaid_orders" integer NOT NULL,
	"known_customers" integer NOT NULL,
	"new_customers" integer NOT NULL,
	"discount_amount" bigint NOT NULL,
	"regions" jsonb NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "code_hours_code_id_hour_pk" PRIMARY KEY("code_id","hour")
);
--> statement-breakpoint
CREATE TABLE "near_misses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"vtex_order_id" text NOT NULL,
	"typed" text NOT NULL,
	"kind" text NOT NULL,
	"code_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"is_payable" boolean NOT NULL,
	"currency" char(3) NOT NULL,
	"net_amount" bigint NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone,
	"claimed_by" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "near_misses_kind_known" CHECK ("near_misses"."kind" in ('look-alike', 'spacing', 'one-letter', 'not-assigned', 'outside-campaign')),
	CONSTRAINT "near_misses_status_known" CHECK ("near_misses"."status" in ('open', 'claimed', 'accepted', 'declined')),
	CONSTRAINT "near_misses_accepted_payable" CHECK (status <> 'accepted' or is_payable)
);
--> statement-breakpoint
CREATE TABLE "radar_runs" (
	"brand_id" uuid PRIMARY KEY NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "radar_settings" (
	"brand_id" uuid PRIMARY KEY NOT NULL,
	"thresholds" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "usage_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"brand_id" uuid NOT NULL,
	"order_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "code_signals" DROP CONSTRAINT "code_signals_kind_known";--> statement-breakpoint
ALTER TABLE "code_signals" DROP CONSTRAINT "code_signals_status_known";--> statement-breakpoint
DROP INDEX "code_signals_one_open";--> statement-breakpoint
DROP INDEX "code_signals_by_brand";--> statement-breakpoint
DROP INDEX "code_signals_by_code";--> statement-breakpoint
DROP INDEX "orders_by_code";--> statement-breakpoint
ALTER TABLE "code_signals" ALTER COLUMN "decision" SET DATA TYPE jsonb USING decision::jsonb;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "near_key" text GENERATED ALWAYS AS (translate(normalized_code, 'OI-', '01')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "discount_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "shipping_region" text;--> statement-breakpoint
ALTER TABLE "campaign_hours" ADD CONSTRAINT "campaign_hours_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_hours" ADD CONSTRAINT "campaign_hours_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_hours" ADD CONSTRAINT "code_hours_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_hours" ADD CONSTRAINT "code_hours_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_hours" ADD CONSTRAINT "code_hours_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "near_misses" ADD CONSTRAINT "near_misses_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "near_misses" ADD CONSTRAINT "near_misses_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "near_misses" ADD CONSTRAINT "near_misses_code_id_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."codes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "near_misses" ADD CONSTRAINT "near_misses_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "near_misses" ADD CONSTRAINT "near_misses_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radar_runs" ADD CONSTRAINT "radar_runs_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radar_settings" ADD CONSTRAINT "radar_settings_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_hours_by_brand" ON "campaign_hours" USING btree ("brand_id","hour");--> statement-breakpoint
CREATE INDEX "code_hours_by_brand" ON "code_hours" USING btree ("brand_id","hour");--> statement-breakpoint
CREATE INDEX "code_hours_by_campaign" ON "code_hours" USING btree ("campaign_id","hour");--> statement-breakpoint
CREATE INDEX "code_hours_counted" ON "code_hours" USING btree ("brand_id","counted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "near_misses_once" ON "near_misses" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "near_misses_by_brand" ON "near_misses" USING btree ("brand_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "near_misses_waiting" ON "near_misses" USING btree ("brand_id","found_at") WHERE status in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "near_misses_by_influencer" ON "near_misses" USING btree ("influencer_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "near_misses_by_code" ON "near_misses" USING btree ("code_id");--> statement-breakpoint
CREATE INDEX "near_misses_by_campaign" ON "near_misses" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "code_signals_waiting" ON "code_signals" USING btree ("brand_id","found_at","id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "codes_by_near_key" ON "codes" USING btree ("brand_id","near_key");--> statement-breakpoint
CREATE UNIQUE INDEX "code_signals_one_open" ON "code_signals" USING btree ("code_id","kind") WHERE status in ('open', 'acknowledged');--> statement-breakpoint
CREATE INDEX "code_signals_by_brand" ON "code_signals" USING btree ("brand_id","found_at","id");--> statement-breakpoint
CREATE INDEX "code_signals_by_code" ON "code_signals" USING btree ("code_id","kind","found_at");--> statement-breakpoint
CREATE INDEX "orders_by_code" ON "orders" USING btree ("code_id","placed_at") WHERE code_id is not null;--> statement-breakpoint
ALTER TABLE "code_signals" ADD CONSTRAINT "code_signals_kind_known" CHECK ("code_signals"."kind" in ('velocity', 'new-customers', 'hours', 'places', 'repeat-customers', 'unpaid'));--> statement-breakpoint
ALTER TABLE "code_signals" ADD CONSTRAINT "code_signals_status_known" CHECK ("code_signals"."status" in ('open', 'acknowledged', 'acted', 'dismissed'));--> statement-breakpoint

-- Orders that change are counted again by a job: the trigger only says which. Rows are added, never changed, so that writers do not wait for one another.
create function note_usage_changes() returns trigger language plpgsql as $$
begin
  insert into usage_changes (brand_id, order_id) select brand_id, id from changed;
  return null;
end $$;--> statement-breakpoint
create trigger usage_added after insert on orders referencing new table as changed for each statement execute function note_usage_changes();--> statement-breakpoint
create trigger usage_changed after update on orders referencing new table as changed for each statement execute function note_usage_changes();--> statement-breakpoint

-- What promotions took off orders that are stored already, from the document in force; and all of them are counted.
update orders o set discount_amount = d.amount
from (
  select s.order_id, s.revision, -round((t ->> 'value')::numeric)::bigint as amount
  from order_snapshots s, json_array_elements(case json_typeof(s.document -> 'totals') when 'array' then s.document -> 'totals' else '[]' end) t
  where t ->> 'id' = 'Discounts' and t ->> 'value' ~ '^-[0-9]+(\.[0-9]+)?$'
) d
where d.order_id = o.id and d.revision = o.revision;--> statement-breakpoint
insert into usage_changes (brand_id, order_id)
select brand_id, id from orders o where not exists (select from usage_changes c where c.order_id = o.id);
