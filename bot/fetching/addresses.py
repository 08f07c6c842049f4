"""Which IP addresses are public, so that whoever names a host cannot make the bot ask its own network."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# The tables of Python's ipaddress differ between its versions and call tunnels global, so here are our own.

_SPECIAL_V4 = tuple(
    IPv4Network(network)
    for network in (
        # https://www.iana.org/assignments/iana-ipv4-special-registry
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
        *("198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4"),
        "224.0.0.0/4",  # multicast
        "168.63.129.16/32",  # what is inside Azure: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
    )
)

_UNICAST_V6 = IPv6Network("2000::/3")
"""Of all of IPv6 only this is given out: https://www.iana.org/assignments/ipv6-address-space."""

_SPECIAL_V6 = tuple(
    IPv6Network(network)
    for network in (
        # https://www.iana.org/assignments/iana-ipv6-special-registry
        "2001::/23",  # protocols: Teredo, benchmarks, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "3fff::/20",  # documentation
    )
)

_NAT64 = IPv6Network("64:ff9b::/96")
"""The last 32 bits are an IPv4 address (RFC 6052); machines with IPv6 alone reach the others by it."""


def is_public(address: str) -> bool:
    """Tell whether `address`, an IP address in its usual notation, is one of the internet's.

    Those of private and local networks are not, nor are those that lead to many machines, stand for no machine,
    or name an interface, nor what is no IP address at all.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _is_public_v4(ip) if isinstance(ip, IPv4Address) else _is_public_v6(ip)


def _is_public_v4(ip: IPv4Address) -> bool:
    return not any(ip in network for network in _SPECIAL_V4)


def _is_public_v6(ip: IPv6Address) -> bool:
    if ip.scope_id is not None:
        return False
    if ip in _NAT64:
        return _is_public_v4(IPv4Address(int(ip) & 0xFFFFFFFF))
    return ip in _UNICAST_V6 and not any(ip in network for network in _SPECIAL_V6)
