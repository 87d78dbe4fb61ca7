-- Text as it is compared in searches: without accents and case. The bodies are bound to what they call, whatever a session's search_path is.
CREATE FUNCTION "folded_text"(words text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(regexp_replace(normalize(words, NFD), U&'[\0300-\036F]', '', 'g'));--> statement-breakpoint
-- The words of a shop's product, whole and in their parts (`ref-4`, `ref`, `4`), each behind the mark of its brand.
CREATE FUNCTION "catalogue_words"(brand_id uuid, words text) RETURNS tsvector IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT array_to_tsvector(coalesce(array_agg(right(brand_id::text, 12) || ':' || word), '{}'))
    FROM (
      SELECT regexp_split_to_table(folded_text(left(words, 600)), '\s+')
      UNION SELECT regexp_split_to_table(folded_text(left(words, 600)), '[^[:alnum:]]+')
    ) AS parts (word)
    WHERE word <> ''
  );--> statement-breakpoint
DROP INDEX "catalogue_skus_by_words";--> statement-breakpoint
DROP INDEX "campaign_assets_by_campaign";--> statement-breakpoint
ALTER TABLE "catalogue_skus" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (catalogue_words(brand_id, product_name || ' ' || sku_name || ' ' || coalesce(reference_code, ''))) STORED;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD COLUMN "kind" text NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD COLUMN "file_name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD COLUMN "content_type" text NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD COLUMN "size_bytes" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD COLUMN "sha256" text NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD COLUMN "thumbnail_key" text;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD COLUMN "position" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD CONSTRAINT "campaign_assets_thumbnail_key_stored_objects_key_fk" FOREIGN KEY ("thumbnail_key") REFERENCES "public"."stored_objects"("key") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_assets_thumbnail_once" ON "campaign_assets" USING btree ("thumbnail_key");--> statement-breakpoint
CREATE INDEX "catalogue_skus_by_words" ON "catalogue_skus" USING gin ("words");--> statement-breakpoint
CREATE INDEX "campaign_assets_by_campaign" ON "campaign_assets" USING btree ("campaign_id","position");--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD CONSTRAINT "campaign_assets_kind_known" CHECK ("campaign_assets"."kind" in ('image', 'pdf', 'zip', 'video'));--> statement-breakpoint
ALTER TABLE "campaign_assets" ADD CONSTRAINT "campaign_assets_thumbnail_of_pictures" CHECK ((kind = 'image') = (thumbnail_key is not null));