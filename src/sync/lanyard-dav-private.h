/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-collection.h"
#include "lanyard-dav.h"
#include "lanyard-exchange-private.h"

G_BEGIN_DECLS

/* Who is asked, and as whom. */
typedef struct
{
  LanyardLine   line;        /* none yet where it has no session */
  GThread      *thread;      /* (unowned) (nullable) that the line is of */
  GTlsDatabase *trusted;     /* (owned) (nullable) */
  char         *user;        /* (owned) (nullable) */
  char         *password;    /* (owned) (nullable) */
  char         *bearer;      /* (owned) (nullable) the value of an Authorization header */
  char         *fingerprint; /* (owned) (nullable) of the certificate that was accepted */
  guint         patience;    /* milliseconds, 0: as ever */
} LanyardDavClient;

/* One request. */
typedef struct
{
  const char *method;
  GUri       *uri;
  const char *depth;      /* (nullable) */
  const char *match;      /* (nullable) If-Match */
  const char *none_match; /* (nullable) If-None-Match */
  GBytes     *body;       /* (nullable) */
  const char *type;       /* of the body */
} LanyardDavRequest;

/* What was answered. */
typedef struct
{
  guint   status;
  GBytes *bytes; /* (nullable) where that is what was asked for */
  char   *tag;   /* (nullable) */
} LanyardDavAnswer;

gboolean lanyard_dav_client_init (LanyardDavClient        *self,
                                  const LanyardDavOptions *options);
void     lanyard_dav_client_clear (LanyardDavClient *self);
gboolean lanyard_dav_client_ask (LanyardDavClient        *self,
                                 const LanyardDavRequest *request,
                                 LanyardDavAnswer        *answer,
                                 GCancellable            *cancellable,
                                 GError                 **error);
gboolean lanyard_dav_client_refuse (const LanyardDavAnswer *answer,
                                    GError                **error);
void     lanyard_dav_answer_clear (LanyardDavAnswer *self);

gboolean    lanyard_dav_folder_find (LanyardDavClient *client,
                                     GUri             *folder,
                                     GCancellable     *cancellable,
                                     GError          **error);
GHashTable *lanyard_dav_folder_list (LanyardDavClient *client,
                                     GUri             *folder,
                                     GCancellable     *cancellable,
                                     GError          **error);

gboolean lanyard_dav_probe (LanyardDavClient *client,
                            GUri             *folder,
                            gboolean         *heeds_tags,
                            GCancellable     *cancellable,
                            GError          **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardDavAnswer, lanyard_dav_answer_clear)

G_END_DECLS
