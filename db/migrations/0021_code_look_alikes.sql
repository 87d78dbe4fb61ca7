ALTER TABLE "codes" ADD COLUMN "look_alike_key" text GENERATED ALWAYS AS (translate(normalized_code, 'OI', '01')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "is_look_alike" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "codes" SET "is_look_alike" = true WHERE exists (
  SELECT FROM "codes" earlier WHERE earlier.brand_id = codes.brand_id AND earlier.look_alike_key = codes.look_alike_key
    AND (earlier.created_at, earlier.id) < (codes.created_at, codes.id));--> statement-breakpoint
CREATE UNIQUE INDEX "codes_never_look_alike" ON "codes" USING btree ("brand_id","look_alike_key") WHERE not is_look_alike;