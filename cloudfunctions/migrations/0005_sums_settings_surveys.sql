CREATE TABLE "report_sums" (
	"district_id" text NOT NULL,
	"month" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"on_time" integer DEFAULT 0 NOT NULL,
	"solved" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"judged" integer DEFAULT 0 NOT NULL,
	"satisfied" integer DEFAULT 0 NOT NULL,
	"reopened" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "report_sums_district_id_kind_month_key_pk" PRIMARY KEY("district_id","kind","month","key")
);
--> statement-breakpoint
DROP INDEX "orders_due";--> statement-breakpoint
ALTER TABLE "area_answers" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "area_answers" ADD COLUMN "hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "area_sample" ADD COLUMN "last_outcome" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "elder" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "without_digest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "appeals_judged" ON "appeals" USING btree ("district_id","order_id","score") WHERE score is not null;--> statement-breakpoint
CREATE INDEX "appeals_reopened" ON "appeals" USING btree ("district_id","order_id") WHERE reopened > 0;--> statement-breakpoint
CREATE INDEX "area_answers_held" ON "area_answers" USING btree ("district_id","round_id","day","id") WHERE held_for is not null and not hidden;--> statement-breakpoint
CREATE INDEX "orders_open" ON "orders" USING btree ("district_id",coalesce(due, '9999-12-31T00:00:00Z'),"id") WHERE status in ('dispatched', 'handling', 'waiting', 'suspended');--> statement-breakpoint
CREATE INDEX "orders_unanswered" ON "orders" USING btree ("district_id","received_at","id","reply_due","territory","category_l1","holder_role","holder_territory","holder_body") WHERE status in ('held', 'dispatched', 'handling') and sensitive is null;--> statement-breakpoint
CREATE INDEX "orders_late" ON "orders" USING btree ("district_id","received_at","id") WHERE replied_at > reply_due;--> statement-breakpoint
CREATE INDEX "orders_due" ON "orders" USING btree ("district_id","status",coalesce(due, '9999-12-31T00:00:00Z'),"id") WHERE status in ('held', 'dispatched', 'visiting');