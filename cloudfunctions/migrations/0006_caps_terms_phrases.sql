CREATE TABLE "caps" (
	"district_id" text NOT NULL,
	"version" integer NOT NULL,
	"extensions" integer NOT NULL,
	"extension_days" integer NOT NULL,
	"suspension_days" integer NOT NULL,
	"wait_days" integer NOT NULL,
	"source" text NOT NULL,
	"set_by" uuid,
	"set_by_name" text,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "caps_district_id_version_pk" PRIMARY KEY("district_id","version")
);
--> statement-breakpoint
CREATE TABLE "phrases" (
	"district_id" text NOT NULL,
	"territory" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"body" text NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phrases_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
DROP INDEX "terms_once";--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "category" text;--> statement-breakpoint
CREATE INDEX "phrases_here" ON "phrases" USING btree ("district_id","territory","name");--> statement-breakpoint
CREATE UNIQUE INDEX "terms_once" ON "terms" USING btree ("district_id","stage",coalesce(category, ''),coalesce(bag, ''),coalesce(urgency, ''),coalesce(level, '')) WHERE until is null;