ALTER TABLE "brands" ADD COLUMN "logo_surface" text DEFAULT 'light' NOT NULL;--> statement-breakpoint
ALTER TABLE "vtex_connections" ADD COLUMN "permission_report" jsonb;--> statement-breakpoint
ALTER TABLE "vtex_connections" ADD COLUMN "permissions_checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "vtex_connections" ADD COLUMN "promotion_room" jsonb;--> statement-breakpoint
ALTER TABLE "vtex_connections" ADD COLUMN "promotions_checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_logo_surface_known" CHECK ("brands"."logo_surface" in ('light', 'dark'));