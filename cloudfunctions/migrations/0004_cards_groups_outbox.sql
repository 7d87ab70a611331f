CREATE TABLE "asked_questions" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"month" text NOT NULL,
	"territory" text NOT NULL,
	"area" text,
	"outcome" text NOT NULL,
	CONSTRAINT "asked_questions_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "card_versions" (
	"district_id" text NOT NULL,
	"key" text NOT NULL,
	"no" integer NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"writers" jsonb NOT NULL,
	"author" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"reviewer" text,
	"reviewed_at" timestamp with time zone,
	"words" text,
	"questions" jsonb NOT NULL,
	CONSTRAINT "card_versions_district_id_key_no_pk" PRIMARY KEY("district_id","key","no")
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"district_id" text NOT NULL,
	"key" text NOT NULL,
	"revision" integer NOT NULL,
	"shown" integer NOT NULL,
	"live" integer,
	"open" integer,
	"retired" boolean NOT NULL,
	CONSTRAINT "cards_district_id_key_pk" PRIMARY KEY("district_id","key")
);
--> statement-breakpoint
CREATE TABLE "done_moves" (
	"district_id" text NOT NULL,
	"key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"body" text NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "done_moves_district_id_key_pk" PRIMARY KEY("district_id","key")
);
--> statement-breakpoint
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
ALTER TABLE "orders" ADD COLUMN "first_look_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "first_warned" text;--> statement-breakpoint
CREATE INDEX "asked_questions_month" ON "asked_questions" USING btree ("district_id","month","territory");--> statement-breakpoint
CREATE INDEX "done_moves_at" ON "done_moves" USING btree ("district_id","at");--> statement-breakpoint
CREATE INDEX "orders_first_look" ON "orders" USING btree ("district_id","first_look_at") WHERE first_look_at is not null;--> statement-breakpoint
CREATE INDEX "deliveries_at" ON "deliveries" USING btree ("district_id","at") WHERE channel in ('wechat', 'sms', 'voice', 'group', 'channel');--> statement-breakpoint
-- Open orders of the last three days are looked at for their first answer; older ones would only make a flood of late warnings.
UPDATE "orders" SET "first_look_at" = now() WHERE "status" in ('dispatched', 'handling') AND "first_answered_at" is null AND "replied_at" is null AND "received_at" > now() - interval '3 days';
