CREATE TABLE "staff_groups" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"territory" text NOT NULL,
	"name" text NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"set_by" uuid,
	"set_by_name" text,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_groups_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
DROP INDEX "deliveries_at";--> statement-breakpoint
CREATE INDEX "deliveries_at" ON "deliveries" USING btree ("district_id","at") WHERE channel in ('wechat', 'sms', 'voice', 'group', 'channel');