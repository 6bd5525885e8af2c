/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav-address.h"

#include "lanyard-collection.h"

#include <gio/gio.h>
#include <string.h>

/* The folder that the documents are in. */
#define FOLDER "Lanyard"

/* RFC 3986, section 3.3, and what is encoded already. */
#define PATH_CHARACTERS "!$&'()*+,;=:@/%"

#define HTTP_PORT 80
#define HTTPS_PORT 443
#define IPV6_UNIQUE_LOCAL 0xFC /* RFC 4193: fc00::/7 */
#define IPV6_UNIQUE_LOCAL_MASK 0xFE

static gboolean
is_secure (GUri *uri)
{
  return g_str_equal (g_uri_get_scheme (uri), "https");
}

static int
get_port (GUri *uri)
{
  if (g_uri_get_port (uri) > 0)
    return g_uri_get_port (uri);
  return is_secure (uri) ? HTTPS_PORT : HTTP_PORT;
}

/* Returns: FALSE, with @error naming the address, but nobody's login */
static gboolean
refuse (GUri                  *uri,
        LanyardCollectionError code,
        GError               **error)
{
  g_autofree char *text = g_uri_to_string_partial (
    uri, G_URI_HIDE_USERINFO | G_URI_HIDE_QUERY | G_URI_HIDE_FRAGMENT);
  g_autofree char *shown = g_utf8_make_valid (text, -1);

  g_set_error_literal (error, LANYARD_COLLECTION_ERROR, (int)code, shown);
  return FALSE;
}

/* Returns: (transfer full): the same without a login, a query and a place in
 * the page, and with nothing in the path that a request can't have */
static GUri *
strip (GUri       *uri,
       const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, PATH_CHARACTERS, FALSE);

  return g_uri_build (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                      g_uri_get_port (uri), *escaped != '\0' ? escaped : "/", NULL, NULL);
}

/* Of a web server, with a name that a header can have. */
static gboolean
is_web (GUri *uri)
{
  const char *host = g_uri_get_host (uri);

  if (host == NULL || *host == '\0')
    return FALSE;
  for (const char *at = host; *at != '\0'; at++)
    {
      if (g_ascii_iscntrl (*at) || g_ascii_isspace (*at))
        return FALSE;
    }

  return is_secure (uri) || g_str_equal (g_uri_get_scheme (uri), "http");
}

static gboolean
check_way (GUri    *uri,
           gboolean allow_local,
           GError **error)
{
  switch (lanyard_dav_address_get_way (uri))
    {
    case LANYARD_DAV_WAY_SECURE:
    case LANYARD_DAV_WAY_LOOPBACK:
      return TRUE;
    case LANYARD_DAV_WAY_LOCAL:
      return allow_local || refuse (uri, LANYARD_COLLECTION_ERROR_INSECURE, error);
    case LANYARD_DAV_WAY_OPEN:
      return refuse (uri, LANYARD_COLLECTION_ERROR_INSECURE, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * lanyard_dav_address_parse:
 * @address: what somebody typed; https where it names no scheme
 * @allow_local: whether http will do in the local network
 * @error: LANYARD_COLLECTION_ERROR_INSECURE, or NO_COLLECTION where it is no
 *   address of the web
 *
 * A login in it is left out, as addresses are kept and shown.
 *
 * Returns: (transfer full) (nullable): it, ending in a slash
 */
GUri *
lanyard_dav_address_parse (const char *address,
                           gboolean    allow_local,
                           GError    **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (address));
  g_autofree char *full =
    strstr (trimmed, "://") != NULL ? g_strdup (trimmed) : g_strconcat ("https://", trimmed, NULL);
  g_autoptr (GUri) uri = g_uri_parse (full, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char      *given;
  g_autofree char *path = NULL;

  if (uri == NULL || !is_web (uri))
    {
      g_set_error_literal (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_COLLECTION,
                           "");
      return NULL;
    }
  if (!check_way (uri, allow_local, error))
    return NULL;

  given = g_uri_get_path (uri);
  path = g_strconcat (given, g_str_has_suffix (given, "/") ? "" : "/", NULL);
  return strip (uri, path);
}

/**
 * lanyard_dav_address_parse_folder:
 * @address: what somebody typed: a place for folders, or Lanyard's own
 * @allow_local: whether http will do in the local network
 * @error: as for lanyard_dav_address_parse()
 *
 * Returns: (transfer full) (nullable): Lanyard's folder there
 */
GUri *
lanyard_dav_address_parse_folder (const char *address,
                                  gboolean    allow_local,
                                  GError    **error)
{
  g_autoptr (GUri) uri = lanyard_dav_address_parse (address, allow_local, error);
  g_autofree char *path = NULL;

  if (uri == NULL || g_str_has_suffix (g_uri_get_path (uri), "/" FOLDER "/"))
    return g_steal_pointer (&uri);

  path = g_strconcat (g_uri_get_path (uri), FOLDER "/", NULL);
  return strip (uri, path);
}

static gboolean
is_local_address (GInetAddress *address)
{
  if (g_inet_address_get_is_site_local (address) || g_inet_address_get_is_link_local (address))
    return TRUE;

  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6 &&
         (*g_inet_address_to_bytes (address) & IPV6_UNIQUE_LOCAL_MASK) == IPV6_UNIQUE_LOCAL;
}

static gboolean
is_named (const char *host,
          const char *name)
{
  gsize length = strlen (host);
  gsize tail = strlen (name);

  return length >= tail && g_ascii_strcasecmp (host + length - tail, name) == 0 &&
         (length == tail || host[length - tail - 1] == '.');
}

/**
 * lanyard_dav_address_get_way:
 * @uri: an address of the web
 *
 * The local network has the addresses of RFC 1918 and RFC 4193, the link-local
 * ones, and names that end in .local (RFC 6762); GLib asks nobody where a
 * localhost is.
 *
 * Returns: who can listen on the way there
 */
LanyardDavWay
lanyard_dav_address_get_way (GUri *uri)
{
  g_auto (GStrv) parts = g_strsplit (g_uri_get_host (uri), "%", 2); /* fe80::1%eth0 */
  const char *host = parts[0] != NULL ? parts[0] : "";
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  if (is_secure (uri))
    return LANYARD_DAV_WAY_SECURE;
  if (address != NULL ? g_inet_address_get_is_loopback (address) : is_named (host, "localhost"))
    return LANYARD_DAV_WAY_LOOPBACK;
  if (address != NULL ? is_local_address (address)
                      : strchr (host, '.') != NULL && is_named (host, "local"))
    return LANYARD_DAV_WAY_LOCAL;
  return LANYARD_DAV_WAY_OPEN;
}

/**
 * lanyard_dav_address_follow:
 * @from: what was asked
 * @location: (nullable): where its answer leads
 * @error: LANYARD_COLLECTION_ERROR_INSECURE where that is another server, or
 *   the same without what keeps others from listening
 *
 * Returns: (transfer full) (nullable): where to go on
 */
GUri *
lanyard_dav_address_follow (GUri       *from,
                            const char *location,
                            GError    **error)
{
  g_autoptr (GUri) to = location != NULL ? g_uri_parse_relative (from, location,
                                                                G_URI_FLAGS_ENCODED |
                                                                  G_URI_FLAGS_PARSE_RELAXED,
                                                                NULL)
                                        : NULL;
  gboolean same;
  gboolean upgraded;

  if (to == NULL || !is_web (to))
    {
      refuse (to != NULL ? to : from, LANYARD_COLLECTION_ERROR_INSECURE, error);
      return NULL;
    }

  same = is_secure (from) == is_secure (to) && get_port (from) == get_port (to);
  upgraded = !is_secure (from) && get_port (from) == HTTP_PORT && is_secure (to) &&
             get_port (to) == HTTPS_PORT;
  if (g_ascii_strcasecmp (g_uri_get_host (from), g_uri_get_host (to)) != 0 || (!same && !upgraded))
    {
      refuse (to, LANYARD_COLLECTION_ERROR_INSECURE, error);
      return NULL;
    }
  return strip (to, g_uri_get_path (to));
}

/**
 * lanyard_dav_address_get_parent:
 * @folder: an address that ends in a slash
 *
 * Returns: (transfer full) (nullable): of the folder around it, NULL for the
 *   outermost
 */
GUri *
lanyard_dav_address_get_parent (GUri *folder)
{
  const char      *path = g_uri_get_path (folder);
  gsize            length = strlen (path) - 1;
  g_autofree char *parent = NULL;

  while (length > 0 && path[length - 1] != '/')
    length--;
  if (length == 0)
    return NULL;

  parent = g_strndup (path, length);
  return strip (folder, parent);
}

/**
 * lanyard_dav_address_get_child:
 * @folder: an address that ends in a slash
 * @name: a plain file name
 *
 * Returns: (transfer full): of what has that name in it
 */
GUri *
lanyard_dav_address_get_child (GUri       *folder,
                               const char *name)
{
  g_autofree char *escaped = g_uri_escape_string (name, NULL, FALSE);
  g_autofree char *path = g_strconcat (g_uri_get_path (folder), escaped, NULL);

  return strip (folder, path);
}

/**
 * lanyard_dav_address_dup_name:
 * @href: an address, absolute or not, as a server writes it
 *
 * Returns: (transfer full) (nullable): the plain file name that it ends in, NULL
 *   for a folder's and for one that no file should have
 */
char *
lanyard_dav_address_dup_name (const char *href)
{
  g_autofree char *path = g_strndup (href, strcspn (href, "?#"));
  const char      *slash = strrchr (path, '/');
  g_autofree char *name = g_uri_unescape_string (slash != NULL ? slash + 1 : path, "/");

  if (name == NULL || *name == '\0' || *name == '.' || !g_utf8_validate (name, -1, NULL))
    return NULL;
  for (const char *at = name; *at != '\0'; at++)
    {
      if (g_ascii_iscntrl (*at))
        return NULL;
    }

  return g_steal_pointer (&name);
}
