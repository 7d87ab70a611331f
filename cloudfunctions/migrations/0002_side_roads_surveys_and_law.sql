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
CREATE TABLE "looks" (
	"district_id" text NOT NULL,
	"order_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"post" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "looks_district_id_order_id_person_id_pk" PRIMARY KEY("district_id","order_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "report_cells" (
	"district_id" text NOT NULL,
	"month" text NOT NULL,
	"grid" text NOT NULL,
	"town" text NOT NULL,
	"village" text NOT NULL,
	"category_l1" text NOT NULL,
	"holder_role" text NOT NULL,
	"holder_territory" text NOT NULL,
	"holder_body" text NOT NULL,
	"holder_post" text NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"on_time" integer DEFAULT 0 NOT NULL,
	"solved" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"judged" integer DEFAULT 0 NOT NULL,
	"satisfied" integer DEFAULT 0 NOT NULL,
	"unhappy" integer DEFAULT 0 NOT NULL,
	"reopened" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "report_cells_district_id_month_grid_category_l1_holder_role_holder_territory_holder_body_pk" PRIMARY KEY("district_id","month","grid","category_l1","holder_role","holder_territory","holder_body")
);
--> statement-breakpoint
CREATE TABLE "report_dirty" (
	"district_id" text NOT NULL,
	"month" text NOT NULL,
	"grid" text NOT NULL,
	CONSTRAINT "report_dirty_district_id_month_grid_pk" PRIMARY KEY("district_id","month","grid")
);
--> statement-breakpoint
CREATE TABLE "report_marks" (
	"district_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
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
CREATE TABLE "scores" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"grid" text NOT NULL,
	"category_l1" text NOT NULL,
	"score" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "scores_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "unhappy_clusters" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"grid" text NOT NULL,
	"category_l1" text NOT NULL,
	"order_ids" jsonb NOT NULL,
	"role" text NOT NULL,
	"territory" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" text,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"words" text,
	CONSTRAINT "unhappy_clusters_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"role" text NOT NULL,
	"territory" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"tried_at" timestamp with time zone,
	"solved" text,
	"score" integer,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "visits_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "chats" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"card" text,
	"opened_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "chats_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"chat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"territory" text NOT NULL,
	"named" boolean NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"lawyer_id" uuid,
	"lawyer_name" text,
	"summary" text,
	"closed_at" timestamp with time zone,
	"score" integer,
	CONSTRAINT "consultations_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"district_id" text NOT NULL,
	"chat_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"key" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"internal" boolean DEFAULT false NOT NULL,
	"read_at" timestamp with time zone,
	"text" text,
	"answer" jsonb,
	CONSTRAINT "turns_district_id_chat_id_no_pk" PRIMARY KEY("district_id","chat_id","no")
);
--> statement-breakpoint
DROP INDEX "orders_person";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "survey_reminded_at" timestamp with time zone;--> statement-breakpoint
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
ALTER TABLE "deliveries" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "helps_order" ON "helps" USING btree ("district_id","order_id");--> statement-breakpoint
CREATE INDEX "helps_open" ON "helps" USING btree ("district_id","role","territory") WHERE answered_at is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "report_cells_grid" ON "report_cells" USING btree ("district_id",grid text_pattern_ops,"month");--> statement-breakpoint
CREATE INDEX "rulings_at" ON "rulings" USING btree ("district_id","at");--> statement-breakpoint
CREATE INDEX "scores_unhappy" ON "scores" USING btree ("district_id","grid","category_l1","at") WHERE score <= 2;--> statement-breakpoint
CREATE INDEX "unhappy_clusters_of" ON "unhappy_clusters" USING btree ("district_id","grid","category_l1");--> statement-breakpoint
CREATE INDEX "unhappy_clusters_state" ON "unhappy_clusters" USING btree ("district_id","state","opened_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_open" ON "visits" USING btree ("district_id","order_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "visits_of" ON "visits" USING btree ("district_id","order_id");--> statement-breakpoint
CREATE INDEX "visits_due" ON "visits" USING btree ("district_id","due","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "visits_done" ON "visits" USING btree ("district_id","done_at","id") WHERE state <> 'open';--> statement-breakpoint
CREATE INDEX "chats_person" ON "chats" USING btree ("district_id","person_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "consultations_open" ON "consultations" USING btree ("district_id","chat_id") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "consultations_chat" ON "consultations" USING btree ("district_id","chat_id","asked_at");--> statement-breakpoint
CREATE INDEX "consultations_queue" ON "consultations" USING btree ("district_id","territory","state","due");--> statement-breakpoint
CREATE UNIQUE INDEX "turns_once" ON "turns" USING btree ("district_id","chat_id","key");--> statement-breakpoint
CREATE INDEX "orders_decision" ON "orders" USING btree ("district_id",territory text_pattern_ops,"due") WHERE decision is not null;--> statement-breakpoint
CREATE INDEX "orders_supervised" ON "orders" USING btree ("district_id",territory text_pattern_ops,"due") WHERE supervision is not null;--> statement-breakpoint
CREATE INDEX "orders_suspended" ON "orders" USING btree ("district_id","wait_until") WHERE status = 'suspended';--> statement-breakpoint
CREATE INDEX "orders_warn" ON "orders" USING btree ("district_id","warn_at") WHERE warn_at is not null;--> statement-breakpoint
CREATE INDEX "orders_to_remind" ON "orders" USING btree ("district_id","replied_at") WHERE status = 'replied' and survey_reminded_at is null;--> statement-breakpoint
CREATE INDEX "orders_visiting" ON "orders" USING btree ("district_id","id") WHERE status = 'visiting';--> statement-breakpoint
CREATE INDEX "orders_changed" ON "orders" USING btree ("district_id","updated_at");--> statement-breakpoint
CREATE INDEX "orders_received" ON "orders" USING btree ("district_id","received_at","id");--> statement-breakpoint
CREATE INDEX "orders_category" ON "orders" USING btree ("district_id","category_l1","received_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_held" ON "deliveries" USING btree ("district_id","not_before") WHERE state = 'queued' and not_before is not null;--> statement-breakpoint
CREATE INDEX "deliveries_dead" ON "deliveries" USING btree ("district_id","at","id") WHERE state in ('failed', 'refused');--> statement-breakpoint
CREATE INDEX "deliveries_at" ON "deliveries" USING btree ("district_id","at") WHERE channel in ('wechat', 'sms', 'voice', 'channel');--> statement-breakpoint
CREATE INDEX "orders_person" ON "orders" USING btree ("district_id","holder_person") WHERE status in ('held', 'dispatched', 'handling', 'waiting', 'suspended');--> statement-breakpoint
update orders set warn_at = due, warn_of = 'late' where due is not null and due > now() and status in ('held', 'dispatched', 'handling');
--> statement-breakpoint
insert into scores (district_id, id, order_id, grid, category_l1, score, reasons, at)
select e.district_id, gen_random_uuid(), o.id, array_to_string((string_to_array(o.territory, '.'))[1:4], '.'), o.category_l1,
  (e.data->>'score')::int, coalesce(e.data->'reasons', '[]'::jsonb), e.at
from events e join orders o on o.district_id = e.district_id and o.id::text = e.subject
where e.name = 'appeals.survey' and jsonb_typeof(e.data->'score') = 'number';
--> statement-breakpoint
update orders set survey_reminded_at = replied_at where status = 'replied' and survey_reminded_at is null;
--> statement-breakpoint
update deliveries set state = 'queued' where state = 'waiting';
--> statement-breakpoint
update deliveries set state = 'delivered', done_at = read_at where channel = 'inApp' and read_at is not null;
