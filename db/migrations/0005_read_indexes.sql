DROP INDEX "commissions_by_brand";--> statement-breakpoint
DROP INDEX "commissions_by_influencer";--> statement-breakpoint
DROP INDEX "commissions_by_campaign";--> statement-breakpoint
DROP INDEX "orders_by_brand";--> statement-breakpoint
DROP INDEX "orders_by_influencer";--> statement-breakpoint
DROP INDEX "orders_by_campaign";--> statement-breakpoint
CREATE INDEX "commissions_by_time" ON "commissions" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "commissions_by_code" ON "commissions" USING btree ("code_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_by_time" ON "orders" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_flagged" ON "orders" USING btree ("placed_at","id") WHERE flags <> '{}';--> statement-breakpoint
CREATE INDEX "orders_by_number" ON "orders" USING btree ("vtex_order_id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_by_sequence" ON "orders" USING btree ("sequence" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_by_unknown_coupon" ON "orders" USING gin ("coupon_codes") WHERE code_id is null;--> statement-breakpoint
CREATE INDEX "commissions_by_brand" ON "commissions" USING btree ("brand_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "commissions_by_influencer" ON "commissions" USING btree ("influencer_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "commissions_by_campaign" ON "commissions" USING btree ("campaign_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_by_brand" ON "orders" USING btree ("brand_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_by_influencer" ON "orders" USING btree ("influencer_id","placed_at","id") WHERE influencer_id is not null;--> statement-breakpoint
CREATE INDEX "orders_by_campaign" ON "orders" USING btree ("campaign_id","placed_at","id") WHERE campaign_id is not null;