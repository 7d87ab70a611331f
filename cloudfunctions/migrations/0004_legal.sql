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
CREATE TABLE "turns" (
	"district_id" text NOT NULL,
	"chat_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"key" text,
	"at" timestamp with time zone NOT NULL,
	"text" text,
	"answer" jsonb,
	CONSTRAINT "turns_district_id_chat_id_no_pk" PRIMARY KEY("district_id","chat_id","no")
);
--> statement-breakpoint
CREATE INDEX "chats_person" ON "chats" USING btree ("district_id","person_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "turns_once" ON "turns" USING btree ("district_id","chat_id","key");