CREATE TABLE "helps" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"role" text NOT NULL,
	"territory" text NOT NULL,
	"body_id" text,
	"post_name" text NOT NULL,
	"asked" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "helps_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "judges" (
	"district_id" text NOT NULL,
	"territory" text NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "judges_district_id_territory_pk" PRIMARY KEY("district_id","territory")
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_name" text NOT NULL,
	"territory" text NOT NULL,
	"place_name" text NOT NULL,
	"category_l1" text NOT NULL,
	"category_l2" text,
	"post_key" text NOT NULL,
	"post_name" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "rulings_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
DROP INDEX "orders_person";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "hand_backs" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "ruled_post" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "extensions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "supervision" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "suspended_for" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "undo" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "warn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "warn_of" text;--> statement-breakpoint
CREATE INDEX "helps_order" ON "helps" USING btree ("district_id","order_id");--> statement-breakpoint
CREATE INDEX "helps_open" ON "helps" USING btree ("district_id","role","territory") WHERE answered_at is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "rulings_at" ON "rulings" USING btree ("district_id","at");--> statement-breakpoint
CREATE INDEX "orders_decision" ON "orders" USING btree ("district_id",territory text_pattern_ops,"due") WHERE decision is not null;--> statement-breakpoint
CREATE INDEX "orders_supervised" ON "orders" USING btree ("district_id",territory text_pattern_ops,"due") WHERE supervision is not null;--> statement-breakpoint
CREATE INDEX "orders_suspended" ON "orders" USING btree ("district_id","wait_until") WHERE status = 'suspended';--> statement-breakpoint
CREATE INDEX "orders_warn" ON "orders" USING btree ("district_id","warn_at") WHERE warn_at is not null;--> statement-breakpoint
CREATE INDEX "orders_person" ON "orders" USING btree ("district_id","holder_person") WHERE status in ('held', 'dispatched', 'handling', 'waiting', 'suspended');--> statement-breakpoint
update orders set warn_at = due, warn_of = 'late' where due is not null and due > now() and status in ('held', 'dispatched', 'handling');
