' Lists the nodes of a cluster, and what they have.
' Use: cscript //nologo listnodes.vbs [HEADNODE]
Option Explicit

Const NodeStatus_Ready = 0

Dim headNode, cluster, node, ready, idle, total

headNode = "localhost"
If WScript.Arguments.Count > 0 Then headNode = WScript.Arguments(0)

Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")
On Error Resume Next
cluster.Connect headNode
If Err.Number <> 0 Then
    WScript.Echo headNode & ": " & Err.Description
    WScript.Quit 1
End If
On Error GoTo 0

ready = 0
idle = 0
total = 0
WScript.Echo "Nodes of " & cluster.Name & ":"
For Each node In cluster.ComputeNodes
    WScript.Echo "  " & node.Name & ": " & StatusName(node.Status) & ", " & Hardware(node)
    total = total + node.NumberOfProcessors
    If node.Status = NodeStatus_Ready Then
        ready = ready + 1
        idle = idle + node.NumberOfIdleProcessors
    End If
Next
WScript.Echo ready & " ready, " & idle & " of " & total & " processors idle"

Function Hardware(node)
    Hardware = node.NumberOfProcessors & " processors " & node.ProcessorArchitecture & ", " & _
        FormatNumber(node.ProcessorSpeed / 1000, 1) & " GHz, " & node.Memory & " MB"
End Function

' The script cannot read the type library, so it has the names itself.
Function StatusName(status)
    Select Case status
        Case 0 : StatusName = "Ready"
        Case 1 : StatusName = "Paused"
        Case 2 : StatusName = "Unreachable"
        Case 3 : StatusName = "Pending"
        Case Else : StatusName = "Status " & status
    End Select
End Function
