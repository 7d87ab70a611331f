DROP INDEX "terms_once";--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "category" text;--> statement-breakpoint
CREATE UNIQUE INDEX "terms_once" ON "terms" USING btree ("district_id","stage",coalesce(category, ''),coalesce(bag, ''),coalesce(urgency, ''),coalesce(level, '')) WHERE until is null;