DROP INDEX "inbox_notifications_due";--> statement-breakpoint
CREATE INDEX "inbox_notifications_pending" ON "inbox_notifications" USING btree ("brand_id","id") WHERE status = 'pending';--> statement-breakpoint
ALTER TABLE "vtex_connections" DROP COLUMN "last_notification_at";