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
ALTER TABLE "orders" ADD COLUMN "survey_reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "report_cells_grid" ON "report_cells" USING btree ("district_id",grid text_pattern_ops,"month");--> statement-breakpoint
CREATE INDEX "scores_unhappy" ON "scores" USING btree ("district_id","grid","category_l1","at") WHERE score <= 2;--> statement-breakpoint
CREATE INDEX "unhappy_clusters_of" ON "unhappy_clusters" USING btree ("district_id","grid","category_l1");--> statement-breakpoint
CREATE INDEX "unhappy_clusters_state" ON "unhappy_clusters" USING btree ("district_id","state","opened_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_open" ON "visits" USING btree ("district_id","order_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "visits_of" ON "visits" USING btree ("district_id","order_id");--> statement-breakpoint
CREATE INDEX "visits_due" ON "visits" USING btree ("district_id","due","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "visits_done" ON "visits" USING btree ("district_id","done_at","id") WHERE state <> 'open';--> statement-breakpoint
CREATE INDEX "orders_to_remind" ON "orders" USING btree ("district_id","replied_at") WHERE status = 'replied' and survey_reminded_at is null;--> statement-breakpoint
CREATE INDEX "orders_visiting" ON "orders" USING btree ("district_id","id") WHERE status = 'visiting';--> statement-breakpoint
CREATE INDEX "orders_changed" ON "orders" USING btree ("district_id","updated_at");--> statement-breakpoint
CREATE INDEX "orders_received" ON "orders" USING btree ("district_id","received_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_held" ON "deliveries" USING btree ("district_id","not_before") WHERE state = 'queued' and not_before is not null;--> statement-breakpoint
CREATE INDEX "deliveries_dead" ON "deliveries" USING btree ("district_id","at","id") WHERE state in ('failed', 'refused');--> statement-breakpoint
CREATE INDEX "deliveries_at" ON "deliveries" USING btree ("district_id","at") WHERE channel in ('wechat', 'sms', 'voice', 'channel');--> statement-breakpoint
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
